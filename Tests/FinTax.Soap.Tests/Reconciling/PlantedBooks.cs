using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>
/// The books of a bank and ours on one date, the same but for differences of every class at places that follow from the
/// seed. They are written as calls would have left them: the batch has been acknowledged, and waits to be compared.
/// </summary>
internal sealed class PlantedBooks(int lines, int seed)
{
    public static readonly DateOnly Date = new(2026, 1, 5);

    // One line in so many differs.
    private const int OneIn = 400;
    private const int LinesAtATime = 1_000;
    private const string Sender = Requests.TaxBureau;

    private static readonly DeductionOrder Order =
        new("350100261100000001", Requests.PayerAccount, Requests.TreasuryAccount, new Money(100, "CNY"))
        {
            Bank = new PayersBank(
                ReconcilingBank.BankCode, ReconcilingBank.BankCode, "AG20260001", "福州示例科技有限公司"),
        };

    private readonly Random random = new(seed);

    /// <summary>What must be found: each key whose class is a difference.</summary>
    public Dictionary<string, ReconClass> Planted { get; } = [];

    public int[] Counts { get; } = new int[8];

    public async Task WriteAsync(IStore store)
    {
        long loadId = await store.WriteAsync(stores => stores.PartnerLines.NewLoad(), CancellationToken.None);

        for (int first = 1; first <= lines; first += LinesAtATime)
        {
            int count = Math.Min(LinesAtATime, lines - first + 1);
            List<PlantedKey> page =
                [.. Enumerable.Range(first, count).Select(number => new PlantedKey(KeyOf(number), Plant(number)))];
            int packNo = (first / LinesAtATime) + 1;
            await store.WriteAsync(stores => Write(page, loadId, packNo, stores), CancellationToken.None);
        }

        await store.WriteAsync(stores => Acknowledge(loadId, stores), CancellationToken.None);
    }

    private static DeductionKey KeyOf(int number) => new("13501000000", Date, $"{number:D8}");

    private ReconClass Plant(int number)
    {
        ReconClass planted = random.Next(OneIn) == 0
            ? Enum.GetValues<ReconClass>()[random.Next(8)]
            : ReconClass.Equal;
        Counts[(int)planted - 1]++;

        if (planted is not (ReconClass.Equal or ReconClass.BothFailed))
        {
            Planted.Add(KeyOf(number).ToString(), planted);
        }

        return planted;
    }

    private static bool Write(List<PlantedKey> page, long loadId, int packNo, IStoreTransaction stores)
    {
        foreach ((DeductionKey key, ReconClass planted) in page)
        {
            if (OurState(planted) is { } state)
            {
                WriteOurs(key, state, stores);
            }
        }

        List<PartnerLine> theirs =
        [
            .. page.Where(line => line.Class != ReconClass.UnknownThere)
                .Select(line => TheirLine(line.Key, line.Class)),
        ];

        return stores.PartnerLines.TryAdd(loadId, packNo, theirs.Sum(line => line.AmountMinor), theirs);
    }

    private static TransactionState? OurState(ReconClass planted) => planted switch
    {
        ReconClass.UnknownHere => null,
        ReconClass.NotReconciled => TransactionState.InDoubt,
        ReconClass.OnlyTheirs or ReconClass.BothFailed => TransactionState.Failed,
        _ => TransactionState.Succeeded,
    };

    private static PartnerLine TheirLine(DeductionKey key, ReconClass planted) => new(
        ReconKey.Of(key),
        planted is ReconClass.OnlyOurs or ReconClass.BothFailed ? BankLineState.Failed : BankLineState.Succeeded,
        planted == ReconClass.AmountsDiffer ? 101 : 100,
        "350100261100000001",
        Requests.PayerAccount);

    private static void WriteOurs(DeductionKey key, TransactionState state, IStoreTransaction stores)
    {
        DeductionRecord deduction = new(Sender, key, state, Date, EmbeddedService.Noon, "message")
        {
            Order = Order,
            ResultCode = state == TransactionState.Failed ? "FT0104" : "FT0000",
        };
        JournalMove planted = new(
            "Deduction", $"{deduction}", "PROCESSING", WireName.Of(state), EmbeddedService.Noon, "planted", "message");
        long move = stores.Journal.Append(planted);
        stores.Deductions.Save(deduction with { SucceededMove = state == TransactionState.Succeeded ? move : null });
    }

    private bool Acknowledge(long loadId, IStoreTransaction stores)
    {
        LoadedSoFar loaded = stores.PartnerLines.Sum(loadId);
        ReconLoad load = new(
            loadId, "00000001", IsAgreed: false, loaded.Num, loaded.SumMinor, loaded.Packs, EmbeddedService.Noon);
        ReconBatchRecord batch = new(
            BatchId: 0,
            ReconcilingBank.BankCode,
            Date,
            Ord: 1,
            ChkAcctType.DayCut,
            ReconBatchState.Complete,
            AfterMove: 0,
            UpToMove: stores.Journal.ReadLatest(),
            EmbeddedService.Noon);
        stores.ReconBatches.Add(batch with { Load = load });

        return true;
    }

    private sealed record PlantedKey(DeductionKey Key, ReconClass Class);
}
