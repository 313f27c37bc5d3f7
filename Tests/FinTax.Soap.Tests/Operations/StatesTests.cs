using System.Reflection;
using System.Text.RegularExpressions;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Architecture;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

/// <summary>Every machine of the service against the tables of docs/domain.md, and every pair of states against the machine.</summary>
internal sealed partial class StatesTests
{
    private static readonly IReadOnlyList<Type> Machines =
    [
        .. typeof(IStateTable).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(IStateTable).Namespace && MachineOf(type) is not null),
    ];

    public static IEnumerable<string> Names => Machines.Select(type => type.Name);

    [Test]
    public void The_domain_page_shows_every_machine() =>
        Assert.That(DocumentedTables().Keys, Is.EquivalentTo(Machines.Select(type => type.Name)));

    [TestCaseSource(nameof(Names))]
    public void The_domain_page_shows_every_move_and_its_cause(string machine) =>
        Assert.That(DocumentedTables()[machine], Is.EqualTo(MachineOf(TypeOf(machine))!.Moves));

    [TestCaseSource(nameof(Names))]
    public async Task Each_pair_of_states_is_a_move_of_the_table_or_refused(string machine)
    {
        object table = MachineOf(TypeOf(machine))!;
        MethodInfo walk = typeof(StatesTests).GetMethod(nameof(WalkEveryPair), BindingFlags.NonPublic | BindingFlags.Static)!;

        await InTransaction(stores =>
            walk.MakeGenericMethod(table.GetType().GenericTypeArguments).Invoke(null, [table, new Work(stores)]));
    }

    [Test]
    public async Task A_move_of_several_causes_is_journalled_with_its_own()
    {
        StateMachine<AgreementState> machine = new("Agreement")
        {
            { AgreementState.Verified, AgreementState.Revoked, "by the payer" },
            { AgreementState.Verified, AgreementState.Revoked, "by the bank" },
        };

        await InTransaction(stores =>
        {
            Move("by the bank");

            Assert.That(() => Move(cause: null), Throws.InvalidOperationException);
            Assert.That(() => Move("by nobody"), Throws.InvalidOperationException);
            Assert.That(
                stores.Journal.Read("Agreement", "key"),
                Is.EqualTo([new JournalMove(
                    "Agreement", "key", "VERIFIED", "REVOKED", EmbeddedService.Noon, "by the bank", "message")]));

            return true;

            void Move(string? cause) =>
                machine.Move(AgreementState.Verified, AgreementState.Revoked, "key", new Work(stores), cause);
        });
    }

    private static void WalkEveryPair<TState>(StateMachine<TState> machine, Work work)
        where TState : struct, Enum
    {
        IEnumerable<TState?> origins = Enum.GetValues<TState>().Cast<TState?>();

        // Where the wire has a word for what is not there yet, that state takes the place of none at all.
        if (!Enum.GetValues<TState>().Select(WireName.Of).Contains("NONE"))
        {
            origins = origins.Prepend(null);
        }

        foreach ((TState? from, TState to) in origins.SelectMany(from => Enum.GetValues<TState>().Select(to => (from, to))))
        {
            string origin = from is { } state ? WireName.Of(state) : "NONE";
            string key = $"{from}->{to}";
            StateMove? row = machine.Moves.FirstOrDefault(move => move.From == origin && move.To == WireName.Of(to));

            if (row is null)
            {
                Assert.That(() => machine.Move(from, to, key, work), Throws.InvalidOperationException, key);
                Assert.That(
                    () => machine.RequireMove(from, to),
                    Throws.InstanceOf<SoapFaultException>().With.Property("LogCode").EqualTo("FT3003"), key);
                Assert.That(work.Stores.Journal.Read(machine.Subject, key), Is.Empty);
            }
            else
            {
                machine.RequireMove(from, to);
                machine.Move(from, to, key, work, row.Cause);
                Assert.That(
                    work.Stores.Journal.Read(machine.Subject, key),
                    Is.EqualTo([new JournalMove(
                        machine.Subject, key, row.From, row.To, work.Now, row.Cause, work.MessageId)]));
            }
        }
    }

    private static async Task InTransaction(Func<IStoreTransaction, object?> act)
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();
        await service.ReadStoreAsync(act);
    }

    private static Type TypeOf(string name) => Machines.Single(type => type.Name == name);

    private static IStateTable? MachineOf(Type type) =>
        type.GetField("Machine", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IStateTable;

    // A table stands below the name of its class; its rows are | From | To | Cause |, after the two lines of its head.
    private static Dictionary<string, List<StateMove>> DocumentedTables()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "domain.md"));

        return Table().Matches(page).ToDictionary(
            table => table.Groups[1].Value,
            table => Row().Matches(table.Groups[2].Value)
                .Select(row => new StateMove(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value))
                .ToList());
    }

    [GeneratedRegex(@"\(`(\w+States)`\)[^|]*\n\| From \| To \| Cause \|\n\|[-|]+\|\n((?:\|.*\|\n)+)")]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| (\w+) \| (\w+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    private sealed record Work(IStoreTransaction Stores) : IWork
    {
        public DateTimeOffset Now => EmbeddedService.Noon;

        public string MessageId => "message";
    }
}
