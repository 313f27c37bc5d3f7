using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Batches;

/// <summary>Packs whose items another system of record carries out, over a line that does not always carry.</summary>
internal sealed class PackInDoubtTests : PackFixture
{
    private FarBank bank = null!;

    [SetUp]
    public async Task StartWithFarBank()
    {
        await Service.DisposeAsync();
        bank = new FarBank();
        Service = await FarBanks.StartWithAsync(bank);
    }

    [TearDown]
    public void LetReplies() => bank.LetReplies();

    [Test]
    public async Task Items_are_asked_of_the_other_system_under_their_own_keys()
    {
        await Submit(Pack(1.00m, 2.00m));
        await CarryOut();
        BatchStatus done = await ResultThere();

        Assert.That(bank.Arrivals, Is.EqualTo(2));
        Assert.That(done.State, Is.EqualTo(PackState.Returned));
        Assert.That(
            done.Outcomes!.Select(outcome => outcome.BankSerialNo),
            Is.EqualTo(["FAR13502000000/2026-11-23/00000001/00000", "FAR13502000000/2026-11-23/00000002/00000"]));
    }

    [Test]
    public async Task An_item_without_an_answer_holds_its_pack_until_it_is_known()
    {
        bank.Line = call =>
            call.Subject.Contains("/00000001/", StringComparison.Ordinal) ? LineMood.LosesReply : LineMood.Carries;
        await Submit(Pack(1.00m, 2.00m));
        await CarryOut();
        BatchStatus inDoubt = await ResultThere();
        bank.Line = _ => LineMood.Carries;
        await Ask();
        await CarryOut();
        BatchStatus known = await ResultThere();

        Assert.That(inDoubt.State, Is.EqualTo(PackState.Running));
        Assert.That(StatesOf(inDoubt), Is.EqualTo("InDoubt:FT0203 Succeeded:FT0000"));
        Assert.That(known.State, Is.EqualTo(PackState.Returned));
        Assert.That(StatesOf(known), Is.EqualTo("Succeeded:FT0000 Succeeded:FT0000"));
        Assert.That(bank.Arrivals, Is.EqualTo(2));
    }

    [Test]
    public async Task An_item_that_surely_was_not_sent_waits_until_the_other_system_is_back()
    {
        bank.Line = _ => LineMood.RefusesConnection;
        await Submit(Pack(1.00m));
        await CarryOut();
        BatchStatus waiting = await ResultThere();
        bank.Line = _ => LineMood.Carries;
        await CarryOut();
        int tooEarly = bank.Arrivals;
        Service.Clock.Advance(TimeSpan.FromSeconds(30));
        await CarryOut();

        Assert.That(StatesOf(waiting), Is.EqualTo("Pending:FT0300"));
        Assert.That(tooEarly, Is.Zero);
        Assert.That(StatesOf(await ResultThere()), Is.EqualTo("Succeeded:FT0000"));
        Assert.That(
            await MovesOf("PackItem", "DEDUCTION/13502000000/2026-11-23/00000001/00000001"),
            Is.EqualTo(
                "PENDING (request), IN_DOUBT (sent to the system of record), PENDING (not sent), "
                + "IN_DOUBT (sent to the system of record), SUCCEEDED (answer: carried out)"));
    }

    [Test]
    public async Task An_item_in_doubt_cannot_be_stopped()
    {
        bank.Line = _ => LineMood.LosesReply;
        await Submit(Pack(1.00m));
        await CarryOut();

        StopReceipt receipt = await StopPayment(There(PackRequests.Stop("00000001")));

        Assert.That(receipt.StopAnswer, Is.EqualTo(StopAnswer.NotStopped));
        Assert.That(receipt.ItemState, Is.EqualTo(PackItemState.InDoubt));
    }

    [Test]
    public async Task A_decline_elsewhere_fails_the_item()
    {
        bank.Declines = _ => true;
        await Submit(Pack(1.00m));
        await CarryOut();

        Assert.That(StatesOf(await ResultThere()), Is.EqualTo("Failed:FT0104"));
    }

    [Test]
    public async Task What_was_under_way_at_a_crash_is_in_doubt_and_then_known()
    {
        bank.Line = _ => LineMood.HoldsReply;
        await Submit(Pack(1.00m));
        Task running = RunOnce();
        OutgoingCall underWay = await bank.HoldsAsync();
        Service.Clock.Advance(TimeSpan.FromMinutes(1));
        bank.Line = _ => LineMood.Carries;
        await Ask();
        await CarryOut();
        BatchStatus known = await ResultThere();
        bank.LetReplies();
        await running;

        Assert.That(underWay.State, Is.EqualTo(OutgoingState.Sending));
        Assert.That(StatesOf(known), Is.EqualTo("Succeeded:FT0000"));
        Assert.That(StatesOf(await ResultThere()), Is.EqualTo("Succeeded:FT0000"));
        Assert.That(bank.Arrivals, Is.EqualTo(1));
    }

    private static SubmitDeductionBatchRequest Pack(params decimal[] amounts)
    {
        SubmitDeductionBatchRequest request = PackRequests.Submit(amounts);
        request.Key.TaxOrgCode = FarBanks.TaxOrgCode;

        return request;
    }

    private static StopPaymentRequest There(StopPaymentRequest request)
    {
        request.Key.TaxOrgCode = FarBanks.TaxOrgCode;
        request.Stop.Pack.TaxOrgCode = FarBanks.TaxOrgCode;

        return request;
    }

    private async Task<BatchStatus> ResultThere()
    {
        GetBatchResultRequest request = PackRequests.Result().At(Service, Requests.Today);
        request.Query.Key.TaxOrgCode = FarBanks.TaxOrgCode;

        return (await Service.AskAsync<GetBatchResultResponse>(request)).Batch;
    }

    private async Task Ask()
    {
        Service.Clock.Advance(TimeSpan.FromMinutes(5));
        await Service.Get<Recovery>().AskAsync(CancellationToken.None);
    }
}
