using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Batches;

/// <summary>
/// A service with the demo's accounts, and what a tax bureau does with packs. Each test ends with the ledger's
/// balance.
/// </summary>
internal abstract class PackFixture
{
    protected const long Opening = 10_000_000_000;

    protected EmbeddedService Service { get; set; } = null!;

    [SetUp]
    public async Task Start() => Service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop()
    {
        await LedgerAudit.AssertBalancedAsync(Service);
        await Service.DisposeAsync();
    }

    protected async Task<DeductionBatchReceipt> Submit(SubmitDeductionBatchRequest request) =>
        (await Service.AskAsync<SubmitDeductionBatchResponse>(request)).Receipt;

    protected async Task<BatchStatus> Result(int? childPackNo = null) =>
        (await Service.AskAsync<GetBatchResultResponse>(PackRequests.Result(childPackNo).At(Service, Requests.Today))).Batch;

    protected async Task<StopReceipt> StopPayment(StopPaymentRequest request) =>
        (await Service.AskAsync<StopPaymentResponse>(request)).Receipt;

    /// <summary>Until no pack has anything to do.</summary>
    protected async Task CarryOut()
    {
        while (await RunOnce())
        {
        }
    }

    protected async Task<bool> RunOnce()
    {
        IReadOnlyList<ItemCall>? calls = await Service.Get<PackRound>().RunAsync(CancellationToken.None);
        Assert.That(calls?.Select(call => call.Bug) ?? [], Is.All.Null);

        return calls is not null;
    }

    protected static string StatesOf(BatchStatus batch) =>
        string.Join(' ', (batch.Outcomes ?? []).Select(outcome => $"{outcome.State}:{outcome.Result.Code}"));

    protected static string TotalsOf(BatchStatus batch) =>
        string.Join(' ', batch.Totals!.Select(total => $"{total.State}:{total.Num}:{total.Amt}"));

    protected Task<long> BalanceOf(string accountNo) =>
        Service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);

    /// <summary>The moves of the pack itself, in its words.</summary>
    protected Task<string> MovesOf(string subject, string key) => Service.ReadStoreAsync(
        stores => string.Join(", ", stores.Journal.Read(subject, key).Select(move => $"{move.To} ({move.Cause})")));
}
