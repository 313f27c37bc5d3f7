using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;
using FinTax.Soap.Tests.Histories;
using FinTax.Soap.Tests.Security.Fuzzing;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Batches;

/// <summary>
/// A hundred ends of the process in the middle of two packs, one on the ledger and one at another bank over a line
/// that loses replies, and a stop that comes in between. What a kill leaves are the files as they are at that moment:
/// they are copied on the writer's own thread and opened by another service, which goes on. At the end every item has
/// its outcome, and money has moved once where that says so and nowhere else.
/// </summary>
[NonParallelizable]
internal sealed class PackKillPointTests
{
    private const int Items = 24;
    private const string AtTheOtherBank = FarBanks.TaxOrgCode;

    private static readonly string[] Offices = [BureauRequests.Office, AtTheOtherBank];

    [Test]
    public async Task A_hundred_kills_leave_each_item_done_once_or_not_at_all()
    {
        int seed = FuzzSettings.Number("FINTAX_PACK_SEED", Random.Shared.Next());
        TestContext.Out.WriteLine($"FINTAX_PACK_SEED={seed}");

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 100),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (point, _) => await KillAsync(new Random(seed + point)));
    }

    private static async Task KillAsync(Random random)
    {
        FarBank bank = new() { Line = _ => random.Next(4) == 0 ? LineMood.LosesReply : LineMood.Carries };
        string left = Path.Combine(World.FastFolder, $"fintax-pack-{Guid.NewGuid():N}");
        Directory.CreateDirectory(left);

        await using (EmbeddedService service = await FarBanks.StartWithAsync(bank, World.FastFolder))
        {
            await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
            await SubmitAsync(service);
            await KillInTheMiddleAsync(service, bank, left, random);
        }

        await using EmbeddedService another = await FarBanks.StartOverAsync(bank, left);
        bank.Line = _ => LineMood.Carries;
        await EndAsync(another);

        foreach (string office in Offices)
        {
            await AssertDoneOnceOrNotAtAllAsync(office, another, bank);
        }

        await LedgerAudit.AssertBalancedAsync(another);
    }

    private static async Task SubmitAsync(EmbeddedService service)
    {
        foreach (string office in Offices)
        {
            SubmitDeductionBatchRequest request = PackRequests.Submit([.. Enumerable.Repeat(1.00m, Items)]);
            request.Key.TaxOrgCode = office;
            await service.SendAsync(request);
        }
    }

    private static async Task KillInTheMiddleAsync(EmbeddedService service, FarBank bank, string left, Random random)
    {
        service.Get<IOptions<BatchOptions>>().Value.ItemsAtATime = 8;

        for (int turn = random.Next(6); turn > 0; turn--)
        {
            await service.Get<PackRound>().RunAsync(CancellationToken.None);
        }

        if (random.Next(3) == 0)
        {
            await service.SendAsync(PackRequests.Stop(random.Next(2) == 0 ? $"{random.Next(1, Items):D8}" : null));
        }

        Task running = service.Get<PackRound>().RunAsync(CancellationToken.None);

        for (int moment = random.Next(40); moment > 0; moment--)
        {
            await Task.Yield();
        }

        await service.ReadStoreAsync(_ => Kill(service, bank, left));
        await running;
    }

    // On the writer's thread: what has been written of this commit is not committed, and the line is dead from now on.
    private static bool Kill(EmbeddedService service, FarBank bank, string left)
    {
        bank.Line = _ => LineMood.RefusesConnection;

        foreach (string file in new[] { service.DatabasePath, service.DatabasePath + "-wal" })
        {
            File.Copy(file, Path.Combine(left, Path.GetFileName(file)));
        }

        return true;
    }

    private static async Task EndAsync(EmbeddedService service)
    {
        await service.Get<Recovery>().TakeUpAsync(CancellationToken.None);

        // What was on disk and not yet on the line is in doubt until its work date closes.
        for (int round = 0; round < 6; round++)
        {
            while (await service.Get<PackRound>().RunAsync(CancellationToken.None) is not null)
            {
            }

            service.Clock.Advance(TimeSpan.FromHours(round == 3 ? 12 : 1));
            await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
            await service.Get<Recovery>().AskAsync(CancellationToken.None);
        }
    }

    private static async Task AssertDoneOnceOrNotAtAllAsync(string office, EmbeddedService service, FarBank bank)
    {
        GetBatchResultRequest query = PackRequests.Result().At(service, Requests.Today);
        query.Query.Key.TaxOrgCode = office;
        BatchStatus batch = (await service.AskAsync<GetBatchResultResponse>(query)).Batch;

        Assert.That(batch.State, Is.EqualTo(PackState.Returned));
        Assert.That(batch.Totals!.Sum(total => total.Num), Is.EqualTo(Items));

        foreach (ItemOutcome outcome in batch.Outcomes!)
        {
            DeductionKey key = new(office, Requests.Today, outcome.TraceNo, PackRequests.PackNo);
            DeductionRecord? deduction = await service.ReadStoreAsync(
                stores => stores.Deductions.Find(Requests.TaxBureau, key));
            int debits = office == AtTheOtherBank
                ? bank.NetDebits(key.ToString())
                : deduction?.EntryId is null ? 0 : 1;

            Assert.That(
                debits, Is.EqualTo(outcome.State == PackItemState.Succeeded ? 1 : 0), $"{key} {outcome.Result.Code}");
        }

        if (office != AtTheOtherBank)
        {
            Account treasury = await service.ReadStoreAsync(
                stores => stores.Ledger.FindAccount(Requests.TreasuryAccount)!);
            decimal succeeded = batch.Totals!
                .Where(total => total.State == PackItemState.Succeeded).Sum(total => total.Amt);

            Assert.That(treasury.BalanceMinor, Is.EqualTo(succeeded * 100));
        }
    }
}
