using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.WorkDates;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;
using FinTax.Soap.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Kills;

/// <summary>
/// A host in a process of its own that is killed again and again under a mixed load, and another one, which carries out
/// a tax authority of it and lives on, at the end of a line that can lose replies.
/// </summary>
internal sealed class KilledWorld : IAsyncDisposable
{
    private const string FarNode = "100000000002";
    private const int Callers = 8;

    // 128 and the number of SIGKILL.
    private const int KilledBySignal = 137;

    // Messages sent and answers received until the kill, few enough that most kills fall into the first seconds of a
    // process, when all is slow in it.
    private const int EventsMax = 60;

    // Twice a second for two minutes: the far host is asked each second.
    private const int RoundsMax = 240;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Random random;
    private readonly RunningHost far;
    private readonly LossyLine line;
    private readonly string folder;
    private readonly DateOnly workDate;
    private readonly Dictionary<string, PartnerClient> partners;

    private KilledWorld(Random random, string folder, DateOnly workDate, RunningHost far)
    {
        this.random = random;
        this.folder = folder;
        this.workDate = workDate;
        this.far = far;
        line = new LossyLine(far.BaseAddress);
        Load = new MixedLoad(new Random(random.Next()), workDate, Book);
        partners = new[] { Requests.TaxBureau, Requests.Bank }
            .ToDictionary(node => node, node => new PartnerClient(folder, node));
    }

    internal PartnersBook Book { get; } = new();

    internal MixedLoad Load { get; }

    internal string Database => Path.Combine(folder, "fintax.db");

    internal string FarDatabase => Path.Combine(far.DataFolder, "fintax.db");

    /// <param name="random">Everything that happens follows from it, but for the moments of two processors.</param>
    /// <param name="kills">How often it will be killed: so much tax is due that there is always some to pay.</param>
    internal static async Task<KilledWorld> MakeAsync(Random random, int kills)
    {
        string folder = await PrepareAsync(work =>
        {
            Assess(work, BureauRequests.Office, kills * EventsMax / 2);
            OpenAccount(work);
        });
        string farFolder = await PrepareAsync(work =>
        {
            AddAgreement(work);
            work.Stores.TaxBureau.AddOffice(new TaxOffice(
                MixedLoad.FarTaxOrgCode, "国家税务总局厦门市税务局", ProvinceCode: "35", Requests.TreasuryAccount));
            Assess(work, MixedLoad.FarTaxOrgCode, kills * EventsMax / 2);
        });
        RunningHost far = await RunningHost.StartInAsync(
            farFolder,
            $"Node:NodeCode={FarNode}",
            "Partners:Registered:100000000001:Name=The host that is killed",
            $"Partners:Registered:100000000001:TaxOrgCodes:0={MixedLoad.FarTaxOrgCode}",
            $"Partners:Registered:100000000001:BankCodes:0={BureauRequests.BankElsewhere}",
            $"Partners:Registered:100000000001:Certificates:0={Path.Combine(folder, "keys", "service-rsa.crt.pem")}");
        DateOnly workDate = far.Services.GetRequiredService<WorkCalendar>()
            .ScheduledAt(TimeProvider.System.GetUtcNow());

        return new KilledWorld(random, folder, workDate, far);
    }

    /// <summary>Starts it, and kills it at some moment of the load.</summary>
    internal async Task LiveAndDieAsync()
    {
        line.CutsReplies = random.Next(3) == 0;
        int killAt = random.Next(EventsMax);
        await using HostProcess host = await StartAsync();

        if (killAt == 0)
        {
            host.Kill();
        }

        int events = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallUntilEndedAsync(host, () =>
        {
            if (Interlocked.Increment(ref events) == killAt)
            {
                host.Kill();
            }
        })));
        Assert.That(await host.WaitForExitAsync(), Is.EqualTo(KilledBySignal), "it did not end by itself");
        Book.Kills++;

        await AuditCopyAsync();
    }

    /// <summary>Starts it for the last time: every intent comes to its end, and is then asked for once more.</summary>
    internal async Task EndAsync()
    {
        line.CutsReplies = false;
        await using HostProcess host = await StartAsync();

        // What is in doubt may stay so while its work date is open.
        await SendAllAsync(host, Load.Intents);
        await OrderAsync("open", workDate.AddDays(1));
        Assert.That(await OrderAsync("close", workDate), Is.Zero);

        IReadOnlyList<Intent> open = await SendAllAsync(host, Load.Intents);
        using PeriodicTimer timer = new(Pause);

        for (int round = 0; open.Count > 0 || await Reckoning.IsInDoubtAsync(Database); round++)
        {
            Assert.That(round, Is.LessThan(RoundsMax), $"no way out: {string.Join(", ", open.Select(one => one.Key))}");
            await timer.WaitForNextTickAsync();
            open = await SendAllAsync(host, open);
        }

        await SendAllAsync(host, Load.Intents);
        await host.TerminateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await line.DisposeAsync();
        await far.DisposeAsync();

        foreach (PartnerClient partner in partners.Values)
        {
            partner.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        Directory.Delete(far.DataFolder, recursive: true);
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartAsync(
        folder,
        $"Gateways:Systems:far:NodeCode={FarNode}",
        $"Gateways:Systems:far:TaxPayment={new Uri(line.Address, "TaxPaymentService")}",
        $"Gateways:Systems:far:Certificate={Path.Combine(far.DataFolder, "keys", "service-rsa.crt.pem")}",
        $"Gateways:TaxOrgCodes:{MixedLoad.FarTaxOrgCode}=far",
        $"Partners:Registered:{Requests.TaxBureau}:TaxOrgCodes:1={MixedLoad.FarTaxOrgCode}",
        $"Partners:Registered:{Requests.Bank}:BankCodes:1={BureauRequests.BankElsewhere}",
        "Gateways:AskAfter=00:00:00.500",
        "Gateways:AskEveryMax=00:00:01",
        "Gateways:LateAfter=00:00:01",
        "Logging:LogLevel:Default=Warning");

    private Task<int> OrderAsync(string verb, DateOnly date) =>
        WorkDateCommand.RunAsync([verb, $"{date:yyyy-MM-dd}", $"--Data:Folder={folder}"], TimeProvider.System);

    private async Task CallUntilEndedAsync(HostProcess host, Action happened)
    {
        try
        {
            while (true)
            {
                Message message = Load.Next();
                happened();
                Book.Receive(message, await SendAsync(host, message));
                happened();
            }
        }
        catch (HttpRequestException)
        {
            // The process is gone: this message may have been carried out or not.
        }
    }

    /// <returns>Those that have not come to their end.</returns>
    private async Task<IReadOnlyList<Intent>> SendAllAsync(HostProcess host, IReadOnlyList<Intent> intents)
    {
        var open = new bool[intents.Count];

        await Parallel.ForAsync(
            0,
            intents.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Callers },
            async (one, _) => open[one] = !Book.Receive(intents[one], await SendAsync(host, intents[one])));

        return [.. intents.Where((_, one) => open[one])];
    }

    private Task<string> SendAsync(HostProcess host, Message message) =>
        partners[message.Sender].CallAsync(new Uri(host.BaseAddress, message.Service), message.Request());

    // As the killed process left it; in a copy, since whoever opens it tidies it up.
    private async Task AuditCopyAsync()
    {
        string copy = Directory.CreateTempSubdirectory("fintax-audit-").FullName;

        foreach (string file in Directory.GetFiles(folder, "fintax.db*"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await LedgerAudit.AssertBalancedAsync(Path.Combine(copy, "fintax.db"));
        Directory.Delete(copy, recursive: true);
    }

    // A first start, which makes the demo's keys and accounts; and what else there is to be before the first call.
    private static async Task<string> PrepareAsync(Action<IWork> prepare)
    {
        string folder = Directory.CreateTempSubdirectory("fintax-kills-").FullName;
        await using RunningHost host = await RunningHost.StartInAsync(folder);
        await host.Services.GetRequiredService<IStore>().WriteAsync(
            stores =>
            {
                prepare(new Preparation(stores, TimeProvider.System.GetUtcNow()));

                return true;
            },
            CancellationToken.None);

        return folder;
    }

    private static void Assess(IWork work, string office, int count)
    {
        DueTax tax = new("10101", "增值税", "101010106", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30));

        for (int number = 1; number <= count; number++)
        {
            DueStates.Assess(
                new DueRecord(
                    MixedLoad.Declaration(number), 1, office, BureauRequests.Taxpayer, tax,
                    new DateOnly(2026, 10, 31), Money.Of(MixedLoad.DueAmount(number), "CNY"), DueState.Open),
                work);
        }
    }

    // Whoever pays from it may overdraw it: what it loses is counted, and not what it has.
    private static void OpenAccount(IWork work) => work.Stores.Ledger.AddAccount(new Account(
        MixedLoad.CollectedFrom, BureauRequests.TaxpayerName, AccountKind.Clearing, Requests.Bank,
        BureauRequests.BankElsewhere, "CNY", AccountStatus.Active));

    private static void AddAgreement(IWork work) => work.Stores.Agreements.Add(new AgreementRecord(
        MixedLoad.FarProtocolNo, MixedLoad.FarTaxOrgCode, BureauRequests.Taxpayer, BureauRequests.TaxpayerName,
        "102100009980", "102100009980", Requests.PayerAccount, BureauRequests.TaxpayerName, AgreementState.Verified));

    private sealed record Preparation(IStoreTransaction Stores, DateTimeOffset Now) : IWork
    {
        public string MessageId => "preparation";
    }
}
