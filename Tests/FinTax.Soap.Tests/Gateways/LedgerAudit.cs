using FinTax.Soap.Tests.Dispatch;
using Microsoft.Data.Sqlite;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>Reads the books from outside, in SQL: what the program believes of itself has no say.</summary>
internal static class LedgerAudit
{
    private static readonly (string Question, string Sql)[] Questions =
    [
        ("all balances together",
            "SELECT SUM(balance_minor) FROM accounts"),
        ("entries that do not sum to zero",
            "SELECT COUNT(*) FROM (SELECT 1 FROM postings GROUP BY entry_id HAVING SUM(amount_minor) <> 0)"),
        ("entries of fewer than two postings",
            """
            SELECT COUNT(*) FROM entries
            WHERE (SELECT COUNT(*) FROM postings WHERE postings.entry_id = entries.entry_id) < 2
            """),
        ("accounts whose balance is not the sum of their postings",
            """
            SELECT COUNT(*) FROM accounts WHERE balance_minor <>
                (SELECT COALESCE(SUM(amount_minor), 0) FROM postings WHERE postings.account_id = accounts.account_id)
            """),
        ("postings whose balance does not follow from the one before",
            """
            SELECT COUNT(*) FROM postings AS later WHERE balance_after_minor <> amount_minor + COALESCE(
                (SELECT balance_after_minor FROM postings AS earlier
                 WHERE earlier.account_id = later.account_id AND earlier.entry_seq = later.entry_seq - 1), 0)
            """),
        ("customers' balances below zero",
            "SELECT COUNT(*) FROM accounts WHERE balance_minor < 0 AND kind IN ('BANK', 'TREASURY')"),
    ];

    public static async Task AssertBalancedAsync(EmbeddedService service)
    {
        // The store answers in order: behind this, everything before it is on disk.
        await service.ReadStoreAsync(_ => 0);
        await AssertBalancedAsync(service.DatabasePath);
    }

    public static async Task AssertBalancedAsync(string databasePath)
    {
        await using SqliteConnection connection = new($"Data Source={databasePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();

        foreach (var (question, sql) in Questions)
        {
            await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are the constants above.
            command.CommandText = sql;
#pragma warning restore CA2100
            Assert.That(await command.ExecuteScalarAsync(), Is.Zero, question);
        }
    }
}
