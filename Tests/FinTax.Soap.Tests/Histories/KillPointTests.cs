using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Histories;

/// <summary>
/// Two hundred ends of the process in the middle of a mixed load. What a kill leaves behind is the files as they are at
/// that moment: they are copied on the writer's own thread, somewhere between two calls of one commit, and opened by
/// another service. Whoever was answered before must find his answer, and whoever was not may ask again; nothing is
/// doubled. That a killed process leaves no more behind than its files is for the host's own crash test.
/// </summary>
[NonParallelizable]
internal sealed class KillPointTests
{
    private const int Points = 200;
    private const int Callers = 12;
    private const int CallsEach = 4;

    [Test]
    public async Task Two_hundred_kills_lose_nothing_acknowledged_and_double_nothing()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Points),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (_, _) => await KillAsync(new Random(Random.Shared.Next())));
    }

    private static async Task KillAsync(Random random)
    {
        FarBank bank = new() { Line = _ => random.Next(5) == 0 ? LineMood.LosesReply : LineMood.Carries };
        string left = Directory.CreateDirectory(Path.Combine(World.FastFolder, $"fintax-killed-{Guid.NewGuid():N}")).FullName;
        Load load = new(random, Callers, CallsEach);

        await using (EmbeddedService service = await FarBanks.StartWithAsync(bank, World.FastFolder))
        {
            await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
            int killAt = random.Next(1, Callers * CallsEach);
            load.Answered = count => count == killAt ? service.ReadStoreAsync(_ => Kill(service, bank, load, left)) : Task.CompletedTask;
            await load.RunAsync(service);
        }

        Assert.That(load.IsKilled, Is.True);
        await using EmbeddedService another = await FarBanks.StartOverAsync(bank, left);
        bank.Line = _ => LineMood.Carries;
        await load.AssertKeptAsync(another, bank);
    }

    // On the writer's thread: what has been written of this commit is not committed, and the line is dead from now on.
    private static bool Kill(EmbeddedService service, FarBank bank, Load load, string left)
    {
        bank.Line = _ => LineMood.RefusesConnection;
        load.IsKilled = true;

        foreach (string file in new[] { service.DatabasePath, service.DatabasePath + "-wal" })
        {
            File.Copy(file, Path.Combine(left, Path.GetFileName(file)));
        }

        return true;
    }

    /// <summary>Callers that pay, repeat and take back, each under keys of its own, and what they were told before the kill.</summary>
    private sealed class Load(Random random, int callers, int callsEach)
    {
        private readonly Lock door = new();
        private readonly List<(Func<IRequest> Request, byte[] Reply)> told = [];
        private readonly HashSet<string> keys = [];
        private readonly HashSet<string> levies = [];
        private int answered;

        public Func<int, Task> Answered { get; set; } = _ => Task.CompletedTask;

        public bool IsKilled { get; set; }

        public Task RunAsync(EmbeddedService service)
        {
            int[] seeds = [.. Enumerable.Range(0, callers).Select(_ => random.Next())];

            return Task.WhenAll(seeds.Select((seed, caller) => CallAsync(service, caller, new Random(seed))));
        }

        public async Task AssertKeptAsync(EmbeddedService service, FarBank bank)
        {
            await service.Get<Recovery>().TakeUpAsync(CancellationToken.None);

            // What was on disk and not yet on the line is in doubt until its work date closes.
            for (int round = 0; round < 6; round++)
            {
                service.Clock.Advance(TimeSpan.FromHours(round == 3 ? 12 : 1));
                await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
                await service.Get<Recovery>().AskAsync(CancellationToken.None);
            }

            foreach (var (request, reply) in told)
            {
                OperationReply again = await service.SendAsync(request().At(service, Requests.Today));
                Assert.That(again.Payload!.Value.ToArray(), Is.EqualTo(reply));
            }

            Assert.That(await service.ReadStoreAsync(stores => stores.Outgoing.ReadOpen()), Is.Empty);
            await AssertPaidOnceAsync(service, bank);
            await LedgerAudit.AssertBalancedAsync(service);
        }

        private async Task AssertPaidOnceAsync(EmbeddedService service, FarBank bank)
        {
            long paid = 0;

            foreach (string key in keys)
            {
                DeductionRecord? deduction = await service.ReadStoreAsync(
                    stores => stores.Deductions.Find(Requests.TaxBureau, DeductionKey.Parse(key)));
                bool isPaid = deduction?.State == TransactionState.Succeeded;
                paid += isPaid && deduction!.EntryId is not null ? deduction.Order!.Amount.Minor : 0;

                // Of what was never begun here the other bank knows nothing either.
                Assert.That(
                    !key.StartsWith(FarBanks.TaxOrgCode, StringComparison.Ordinal) || bank.NetDebits(key) == (isPaid ? 1 : 0), key);
            }

            long collected = 0;

            foreach (string levy in levies)
            {
                DeclaredPaymentRecord? payment = await service.ReadStoreAsync(
                    stores => stores.DeclaredPayments.Find(LevyNumber.Parse(levy)));
                bool isPaid = payment?.State == TransactionState.Succeeded;
                collected += isPaid ? payment!.Amount.Minor : 0;
                Assert.That(bank.NetDebits(levy), Is.EqualTo(isPaid ? 1 : 0), levy);
            }

            Assert.That(
                await service.ReadStoreAsync(stores => stores.Ledger.FindAccount("CLEARING-CNY")!.BalanceMinor),
                Is.EqualTo(collected));

            Assert.That(
                await service.ReadStoreAsync(stores => stores.Ledger.FindAccount(Requests.TreasuryAccount)!.BalanceMinor),
                Is.EqualTo(paid));
        }

        private async Task CallAsync(EmbeddedService service, int caller, Random fate)
        {
            for (int call = 0; call < callsEach; call++)
            {
                string number = $"{caller * callsEach + fate.Next(call + 1):D8}";

                if (fate.Next(4) == 0)
                {
                    lock (door)
                    {
                        levies.Add($"{FarBanks.NearBankCode}/2026-11-23/{number}");
                    }

                    await TellAsync(() => FarBanks.Pay(number), service);
                    continue;
                }

                bool isRemote = fate.Next(2) == 0;
                bool isReversal = fate.Next(4) == 0;
                Func<IRequest> request = isReversal
                    ? () => isRemote ? FarBanks.Reverse(number, number) : Requests.Reverse(number, number)
                    : () => isRemote ? FarBanks.Deduct(number) : Requests.DeductTax(number);

                lock (door)
                {
                    keys.Add($"{(isRemote ? FarBanks.TaxOrgCode : "13501000000")}/2026-11-23/{number}");
                }

                await TellAsync(request, service);
            }
        }

        private async Task TellAsync(Func<IRequest> request, EmbeddedService service)
        {
            try
            {
                OperationReply reply = await service.SendAsync(request());

                lock (door)
                {
                    if (!IsKilled && IsReceipt(request(), reply))
                    {
                        told.Add((request, reply.Payload!.Value.ToArray()));
                    }
                }
            }
            catch (SoapFaultException refusal) when (refusal.LogCode is "FT4002" or "FT5001")
            {
                // A reversal was before it, or the line was dead: nothing was promised.
            }

            await Answered(Interlocked.Increment(ref answered));
        }

        private static bool IsReceipt(IRequest request, OperationReply reply) => request switch
        {
            DeductTaxRequest => IsEnd(EmbeddedService.Read<DeductTaxResponse>(reply).Receipt.State),
            PayDeclaredTaxRequest => IsEnd(EmbeddedService.Read<PayDeclaredTaxResponse>(reply).Receipt.State),
            _ => EmbeddedService.Read<ReverseDeductionResponse>(reply).Receipt.CancelAnswer != CancelAnswer.InDoubt,
        };

        private static bool IsEnd(TransactionState state) =>
            state is TransactionState.Succeeded or TransactionState.Failed or TransactionState.Reversed;
    }
}
