using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Operations;

/// <summary>
/// The invariant, over any order of request, duplicate, corrected request, reversal and restart: at most one net debit a
/// key, every acknowledged receipt still there, and a ledger that sums to zero.
/// </summary>
internal sealed class AnyOrderTests
{
    private const decimal Amount = 10.00m;
    private static readonly string[] TraceNos = ["00000001", "00000002", "00000003"];

    [Test]
    public async Task At_most_one_net_debit_a_key([Random(0, int.MaxValue, 6)] int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        Random random = new(seed);
        EmbeddedService service = await EmbeddedService.StartAsync();
        Dictionary<string, byte[]> receipts = [];

        for (int step = 0; step < 120; step++)
        {
            service = await Step(service, random, receipts);
        }

        await AssertInvariant(service, receipts);
        await service.DisposeAsync();
    }

    private static async Task<EmbeddedService> Step(
        EmbeddedService service, Random random, Dictionary<string, byte[]> receipts)
    {
        string traceNo = TraceNos[random.Next(TraceNos.Length)];

        switch (random.Next(12))
        {
            case < 5:
                await Deduct(service, Requests.DeductTax(traceNo, Amount), $"{traceNo} rich", receipts);
                return service;
            case < 7:
                await Deduct(service, Requests.DeductTaxFrom(Requests.PoorAccount, traceNo, 1_000.00m), $"{traceNo} poor", receipts);
                return service;
            case 7:
                await Deduct(service, Requests.DeductTax(traceNo, Amount + 1), $"{traceNo} other", receipts);
                return service;
            case < 11:
                await service.SendAsync(Requests.Reverse(traceNo, $"{random.Next(100_000_000):D8}"));
                return service;
            default:
                return await service.RestartAsync();
        }
    }

    // What was answered once is either answered the same for ever, or refused because the key has gone on.
    private static async Task Deduct(
        EmbeddedService service, DeductTaxRequest request, string payload, Dictionary<string, byte[]> receipts)
    {
        try
        {
            byte[] receipt = (await service.SendAsync(request)).Payload!.Value.ToArray();
            Assert.That(receipts.TryAdd(payload, receipt) || receipts[payload].SequenceEqual(receipt), payload);
        }
        catch (SoapFaultException conflict)
        {
            Assert.That(conflict.LogCode, Is.EqualTo("FT4001").Or.EqualTo("FT4002"));
        }
    }

    private static async Task AssertInvariant(EmbeddedService service, Dictionary<string, byte[]> receipts)
    {
        List<DeductionRecord> deductions = await service.ReadStoreAsync(stores => TraceNos
            .Select(traceNo => stores.Deductions.Find(
                Requests.TaxBureau, new DeductionKey("13501000000", Requests.Today, traceNo)))
            .OfType<DeductionRecord>()
            .ToList());
        long debited = deductions
            .Where(deduction => deduction.State == TransactionState.Succeeded)
            .Sum(deduction => deduction.Order!.Amount.Minor);

        Assert.That(
            await service.ReadStoreAsync(stores => stores.Ledger.FindAccount(Requests.TreasuryAccount)!.BalanceMinor),
            Is.EqualTo(debited));
        Assert.That(
            await service.ReadStoreAsync(stores => receipts.Values.Count(receipt => IsKept(stores, receipt))),
            Is.EqualTo(receipts.Count));
        await LedgerAudit.AssertBalancedAsync(service);
    }

    private static bool IsKept(IStoreTransaction stores, byte[] payload)
    {
        DeductionReceipt receipt = EmbeddedService.Read<DeductTaxResponse>(
            new OperationReply(null!, payload, false, default)).Receipt;
        string key = $"{receipt.Key.TaxOrgCode}/{receipt.Key.EntrustDate:yyyy-MM-dd}/{receipt.Key.TraceNo}";

        return stores.Receipts.FindAll("{urn:fintax:taxpayment:v1}DeductTax", key)
            .Any(kept => kept.Payload.Span.SequenceEqual(payload));
    }
}
