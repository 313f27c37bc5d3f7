using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Tests.Dispatch;

internal sealed class OperationDispatcherTests
{
    private static readonly ReplayMark Signature = new("signature", "c2lnbmF0dXJl", EmbeddedService.Noon.AddMinutes(5));

    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Refuses_the_same_message_a_second_time()
    {
        DeductTaxRequest request = Requests.DeductTax();
        await service.SendAsync(request);

        Assert.That(await LogCodeOf(request), Is.EqualTo("FT2005"));
    }

    [Test]
    public async Task Refuses_the_same_signature_under_another_message_identifier()
    {
        await service.SendAsync(Requests.DeductTax(), Signature);

        Assert.That(await LogCodeOf(Requests.DeductTax(), Signature), Is.EqualTo("FT2005"));
    }

    [Test]
    public async Task Refuses_a_replay_after_a_restart()
    {
        DeductTaxRequest request = Requests.DeductTax();
        await service.SendAsync(request);

        service = await service.RestartAsync();

        Assert.That(await LogCodeOf(request), Is.EqualTo("FT2005"));
    }

    // Its marks were let go of when its time was over, and then it was not over any more.
    [Test]
    public async Task Refuses_a_replay_when_the_clock_was_set_back()
    {
        QueryTransactionRequest early = Requests.Query();
        await service.SendAsync(early, Signature);
        await SendAtAsync(EmbeddedService.Noon.AddHours(2));

        service.Clock.AdjustTime(EmbeddedService.Noon);

        Assert.That(await LogCodeOf(early, Signature), Is.EqualTo("FT2004"));
    }

    [Test]
    public async Task Carries_out_what_is_new_when_the_clock_was_set_back()
    {
        await service.SendAsync(Requests.Query(), Signature);
        await SendAtAsync(EmbeddedService.Noon.AddHours(2));

        Assert.That((await SendAtAsync(EmbeddedService.Noon.AddSeconds(1))).Duplicate, Is.False);
    }

    [Test]
    public async Task Admits_the_message_identifier_of_another_sender()
    {
        QueryTransactionRequest first = Requests.Query();
        QueryTransactionRequest second = Requests.Query();
        (second.Header.MessageId, second.Header.Sender) = (first.Header.MessageId, Requests.Bank);

        await service.SendAsync(first);

        Assert.That((await service.SendAsync(second)).Duplicate, Is.False);
    }

    [Test]
    public async Task A_refused_call_has_used_its_message()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Payment.ProtocolNo = "AG-UNKNOWN";

        Assert.That(await LogCodeOf(request), Is.EqualTo("FT3001"));
        Assert.That(await LogCodeOf(request), Is.EqualTo("FT2005"));
    }

    [Test]
    public async Task A_refused_call_has_written_nothing_else()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Payment.ProtocolNo = "AG-UNKNOWN";

        await LogCodeOf(request);

        Assert.That((await service.AskAsync<QueryTransactionResponse>(Requests.Query())).Transaction.Found, Is.False);
    }

    [Test]
    public async Task A_dry_run_writes_nothing_and_says_so()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.ValidateOnly = true;

        DeductTaxResponse reply = await service.AskAsync<DeductTaxResponse>(request);

        Assert.That(reply.Receipt.State, Is.EqualTo(TransactionState.Accepted));
        Assert.That(reply.Receipt.Result.Code, Is.EqualTo("FT0001"));
        Assert.That((await service.AskAsync<QueryTransactionResponse>(Requests.Query())).Transaction.Found, Is.False);
        Assert.That((await service.SendAsync(Requests.DeductTax())).Duplicate, Is.False);
    }

    [Test]
    public async Task A_dry_run_has_used_its_message()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.ValidateOnly = true;
        await service.SendAsync(request);

        Assert.That(await LogCodeOf(request), Is.EqualTo("FT2005"));
    }

    [Test]
    public async Task The_reply_names_the_request_and_the_trace()
    {
        DeductTaxRequest request = Requests.DeductTax();

        ResponseHeader header = (await service.AskAsync<DeductTaxResponse>(request)).Header;

        Assert.That(header.RefMessageId, Is.EqualTo(request.Header.MessageId));
        Assert.That(header.WorkDate, Is.EqualTo(Requests.Today));
        Assert.That(header.ProcessedAt, Is.EqualTo(EmbeddedService.Noon.UtcDateTime));
        Assert.That(header.TraceId, Is.EqualTo(new string('a', 32)));
    }

    private Task<OperationReply> SendAtAsync(DateTimeOffset now)
    {
        service.Clock.AdjustTime(now);
        QueryTransactionRequest request = Requests.Query();
        request.Header.SentAt = now.UtcDateTime;

        return service.SendAsync(request);
    }

    private async Task<string> LogCodeOf(IRequest request, params ReplayMark[] marks) =>
        (await Refusal.Of(() => service.SendAsync(request, marks))).LogCode;
}
