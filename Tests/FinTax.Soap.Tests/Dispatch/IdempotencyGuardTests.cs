using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Dispatch;

internal sealed class IdempotencyGuardTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task The_same_payload_gets_the_same_receipt_byte_for_byte()
    {
        OperationReply first = await service.SendAsync(Requests.DeductTax());
        service.Clock.Advance(TimeSpan.FromMinutes(3));

        OperationReply second = await service.SendAsync(Requests.DeductTax());

        Assert.That(first.Duplicate, Is.False);
        Assert.That(second.Duplicate, Is.True);
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That(second.AnsweredAt, Is.EqualTo(EmbeddedService.Noon.AddMinutes(3)));
    }

    [Test]
    public async Task The_same_payload_gets_the_same_receipt_after_a_restart()
    {
        OperationReply first = await service.SendAsync(Requests.DeductTax());

        service = await service.RestartAsync();
        OperationReply second = await service.SendAsync(Requests.DeductTax());

        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
    }

    [Test]
    public async Task Another_spelling_of_the_same_values_is_the_same_payload()
    {
        await service.SendAsync(Requests.DeductTax());
        Caller caller = EmbeddedService.PartnerOf(Requests.DeductTax());
        string spelled = service.Write(Requests.DeductTax())
            .Replace("ftt:", "other:").Replace("xmlns:ftt", "xmlns:other")
            .Replace(">false<", "> 0 <").Replace("><", ">\n  <");

        OperationReply second = await service.SendAsync(spelled, caller);

        Assert.That(second.Duplicate, Is.True);
    }

    [Test]
    public async Task What_the_header_says_is_no_part_of_the_payload()
    {
        await service.SendAsync(Requests.DeductTax());
        DeductTaxRequest again = Requests.DeductTax();
        again.Header.ResendFlag = true;
        again.Header.Channel = "COUNTER";

        Assert.That((await service.SendAsync(again)).Duplicate, Is.True);
    }

    [Test]
    public async Task Another_payload_under_the_key_is_a_conflict_that_names_the_original()
    {
        await service.SendAsync(Requests.DeductTax());
        service.Clock.Advance(TimeSpan.FromMinutes(3));

        SoapFaultException refusal = await Refusal.Of(() => service.SendAsync(Requests.DeductTax(amount: 10_000.01m)));

        OriginalCall original = ((DuplicateConflictFault)refusal.Detail!).Original;
        Assert.That(refusal.LogCode, Is.EqualTo("FT4001"));
        Assert.That(original.Key, Is.EqualTo("13501000000/2026-11-23/00000001"));
        Assert.That(original.State, Is.EqualTo("SUCCEEDED"));
        Assert.That(original.FirstSeen, Is.EqualTo(EmbeddedService.Noon.UtcDateTime));
    }

    [Test]
    public async Task A_conflict_names_the_state_of_today()
    {
        await service.SendAsync(Requests.DeductTax());
        await service.SendAsync(Requests.Reverse());

        SoapFaultException refusal = await Refusal.Of(() => service.SendAsync(Requests.DeductTax(amount: 10_000.01m)));

        Assert.That(((DuplicateConflictFault)refusal.Detail!).Original.State, Is.EqualTo("REVERSED"));
    }

    [Test]
    public async Task Another_senders_key_is_taken_and_no_more_is_told()
    {
        await service.SendAsync(Requests.DeductTax());
        DeductTaxRequest stranger = Requests.DeductTax();
        stranger.Header.Sender = Requests.Bank;

        SoapFaultException refusal = await Refusal.Of(() => service.SendAsync(stranger));

        Assert.That(refusal.LogCode, Is.EqualTo("FT4001"));
        Assert.That(((DuplicateConflictFault)refusal.Detail!).Original.State, Is.EqualTo("UNDISCLOSED"));
    }

    [Test]
    public async Task A_decline_is_answered_again_as_it_was()
    {
        OperationReply first = await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));

        OperationReply second = await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));

        Assert.That(second.Duplicate, Is.True);
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
    }

    [Test]
    public async Task After_a_decline_a_corrected_payload_is_carried_out_under_the_same_key()
    {
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));

        OperationReply corrected = await service.SendAsync(Requests.DeductTax());

        Assert.That(corrected.Duplicate, Is.False);
        Assert.That(StateOf(corrected), Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task After_two_declines_the_first_payload_keeps_its_receipt()
    {
        OperationReply first = await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));
        await service.SendAsync(Requests.DeductTaxFrom(Requests.FrozenAccount));

        OperationReply again = await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));

        Assert.That(again.Duplicate, Is.True);
        Assert.That(again.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
    }

    [Test]
    public async Task Once_the_key_has_succeeded_the_declined_payload_is_a_conflict()
    {
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));
        await service.SendAsync(Requests.DeductTax());

        SoapFaultException refusal =
            await Refusal.Of(() => service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount)));

        Assert.That(((DuplicateConflictFault)refusal.Detail!).Original.State, Is.EqualTo("SUCCEEDED"));
    }

    [Test]
    public async Task Two_clients_may_use_the_same_serial_number()
    {
        SubmitTransferRequest other = Requests.Transfer();
        other.Header.Sender = Requests.OtherBank;
        await service.SendAsync(Requests.Transfer());

        Assert.That((await service.SendAsync(other)).Duplicate, Is.False);
    }

    private static TransactionState StateOf(OperationReply reply) =>
        EmbeddedService.Read<DeductTaxResponse>(reply).Receipt.State;
}
