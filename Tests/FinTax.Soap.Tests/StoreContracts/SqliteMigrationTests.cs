using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Service.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>What an older program has written is read as it was meant.</summary>
internal sealed class SqliteMigrationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private string folder = "";

    private string DatabasePath => Path.Combine(folder, "fintax.db");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Lines_and_differences_of_deductions_stay_what_they_were_and_payments_at_the_bank_are_listed()
    {
        await WriteBeforeAsync(
            "counter-payments",
            """
            INSERT INTO recon_loads (load_id) VALUES (1);
            INSERT INTO recon_lines VALUES (1, '135', '2026-11-23', '00000001', '', 'SUCCEEDED', 100, 'V1', NULL);
            INSERT INTO differences (
                difference_id, bank_code, chk_date, ord, class, tax_org_code, entrust_date, trace_no, pack_no, state,
                found_at)
            VALUES (7, '102', '2026-11-23', 1, '4', '135', '2026-11-23', '00000001', '', 'PROPOSED', 0);
            INSERT INTO resolutions VALUES (3, 7, 'PROPOSE', 'MANUAL', '201', 'A001', 'why', 0, 'message');
            INSERT INTO entries (
                entry_id, work_date, booked_at, payer_account, payer_name, payee_account, payee_name, summary)
            VALUES (5, '2026-11-23', 0, '622', 'payer', '27', 'payee', 'paid');
            INSERT INTO journal (move_id, subject, subject_key, from_state, to_state, moved_at, cause, message_id)
            VALUES (9, 'DeclaredPayment', '101/102/2026-11-23/00000001', 'PROCESSING', 'SUCCEEDED', 0, 'debited', 'm');
            INSERT INTO declared_payments (
                sender, bank_code, entrust_date, levy_no, state, work_date, first_seen, tax_org_code, taxpayer_id,
                amount_minor, currency, entry_id)
            VALUES ('101', '102', '2026-11-23', '00000001', 'SUCCEEDED', '2026-11-23', 0, '135', '913', 100, 'CNY', 5);
            """);
        ReconKey key = ReconKey.Of(new DeductionKey("135", Today, "00000001"));

        await using SqliteStore store = new(
            Options.Create(new StorageOptions { DatabasePath = DatabasePath }), TimeProvider.System);
        (PartnerLine line, DifferenceRecord? difference, ResolutionRecord step, DeclaredPaymentRecord payment) =
            await store.WriteAsync(
                stores => (
                    stores.PartnerLines.Read(1, 2, null, 10).Single(),
                    stores.Differences.Find("102", Today, key),
                    stores.Differences.ReadSteps(7).Single(),
                    stores.DeclaredPayments.ReadSucceeded("102", Today, null, 10).Single()),
                CancellationToken.None);

        Assert.That(line, Is.EqualTo(new PartnerLine(key, BankLineState.Succeeded, 100, "V1", null)));
        Assert.That((difference!.DifferenceId, difference.State), Is.EqualTo((7, DifferenceState.Proposed)));
        Assert.That((step.OperatorId, step.Remark), Is.EqualTo(("A001", "why")));
        Assert.That(
            (payment.State, payment.SucceededMove, payment.DebitedAccount, payment.Ordered),
            Is.EqualTo((TransactionState.Succeeded, 9L, "622", (string?)null)));
    }

    [Test]
    public async Task Calls_that_are_open_stay_open_and_payments_may_be_sent_beside_them()
    {
        await WriteBeforeAsync(
            "declared-payments-elsewhere",
            """
            INSERT INTO outgoing_calls VALUES (
                7, 'DEDUCT', 'far', 'operation', 'key', '100000000201', '135/2026-11-23/00000001', '2026-11-23',
                'message', 'trace', 1, '135/2026-11-23/00000001', NULL, x'3c2f3e', 'IN_DOUBT', 3, 2);
            """);

        await using SqliteStore store = new(
            Options.Create(new StorageOptions { DatabasePath = DatabasePath }), TimeProvider.System);
        OutgoingCall open = await store.WriteAsync(
            stores => stores.Outgoing.ReadOpen().Single(), CancellationToken.None);
        OutgoingCall added = await store.WriteAsync(
            stores => stores.Outgoing.Add(open with { Kind = OutgoingKind.Pay }), CancellationToken.None);

        Assert.That((open.CallId, open.Kind, open.Tries), Is.EqualTo((7L, OutgoingKind.Deduct, 3)));
        Assert.That(open.State, Is.EqualTo(OutgoingState.InDoubt));
        Assert.That(open.Payload.ToArray(), Is.EqualTo("</>"u8.ToArray()));
        Assert.That((added.CallId, added.Kind), Is.EqualTo((8L, OutgoingKind.Pay)));
    }

    // The scripts up to one, as the program that knew no later one has run them, and what it wrote then.
    private async Task WriteBeforeAsync(string script, string rows)
    {
        string[] earlier =
        [
            .. typeof(SqliteStore).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("storage/", StringComparison.Ordinal)).Order()
                .TakeWhile(name => !name.Contains(script, StringComparison.Ordinal)),
        ];
        await using SqliteConnection connection = new($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The scripts are our own, and the rows this test's.
        command.CommandText =
            string.Concat(earlier.Select(Read)) + rows + $"PRAGMA user_version = {earlier.Length};";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string Read(string name)
    {
        using StreamReader reader = new(typeof(SqliteStore).Assembly.GetManifestResourceStream(name)!);

        return reader.ReadToEnd();
    }
}
