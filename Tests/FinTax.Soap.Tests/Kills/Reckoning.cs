using System.Globalization;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;
using Microsoft.Data.Sqlite;

namespace FinTax.Soap.Tests.Kills;

/// <summary>
/// Holds the books of both hosts against what the partners were told, in SQL and from outside: what the program
/// believes of itself has no say.
/// </summary>
internal static class Reckoning
{
    private const decimal PayersOpening = 100_000_000.00m;
    private const decimal PayeesOpening = 100.00m;

    internal static async Task AssertAgreesAsync(KilledWorld world)
    {
        (string near, string far) = (world.Database, world.FarDatabase);
        Intent[] paid = [.. world.Load.Intents.Where(intent => IsPaid(intent, world))];
        Intent[] farTaxes = [.. paid.Where(intent => intent.IsFar)];
        Intent[] collected = [.. farTaxes.Where(intent => intent.What == IntentKind.PayDeclaredTax)];
        Intent[] transfers = [.. paid.Where(intent => intent.What == IntentKind.SubmitTransfer)];
        Intent[] taxes = [.. paid.Except(farTaxes).Except(transfers)];

        Assert.That(
            await PaidOnceAsync(near),
            Is.EquivalentTo(taxes.Concat(transfers).Concat(collected).Select(intent => intent.Subject)));
        Assert.That(await PaidOnceAsync(far), Is.EquivalentTo(farTaxes.Select(intent => intent.Subject)));
        Assert.That(
            await BalanceAsync(near, Requests.PayerAccount), Is.EqualTo(PayersOpening - Sum(taxes) - Sum(transfers)));
        Assert.That(await BalanceAsync(near, Requests.PoorAccount), Is.EqualTo(PayeesOpening + Sum(transfers)));
        Assert.That(await BalanceAsync(near, Requests.TreasuryAccount), Is.EqualTo(Sum(taxes)));
        Assert.That(await BalanceAsync(far, Requests.TreasuryAccount), Is.EqualTo(Sum(farTaxes)));
        Assert.That(await BalanceAsync(near, MixedLoad.CollectedFrom), Is.EqualTo(-Sum(collected)));
        Assert.That(await BalanceAsync(near, "CLEARING-CNY"), Is.EqualTo(Sum(collected)));
        Assert.That(await BalanceAsync(far, "CLEARING-CNY"), Is.EqualTo(-Sum(collected)));
        await LedgerAudit.AssertBalancedAsync(near);
        await LedgerAudit.AssertBalancedAsync(far);
    }

    /// <summary>Whether anything is not known: a call to the other system, or what became of a deduction.</summary>
    internal static async Task<bool> IsInDoubtAsync(string database) => (await ReadAsync(
        database,
        """
        SELECT subject FROM outgoing_calls WHERE state <> 'KNOWN'
        UNION SELECT trace_no FROM deductions WHERE state IN ('PROCESSING', 'IN_DOUBT', 'REVERSING')
        UNION SELECT levy_no FROM declared_payments WHERE state IN ('PROCESSING', 'IN_DOUBT')
        """)).Count > 0;

    private static decimal Sum(IEnumerable<Intent> intents) => intents.Sum(intent => intent.Amount);

    // Made, and not taken back: by the words that its partner was told.
    private static bool IsPaid(Intent intent, KilledWorld world) =>
        !intent.TakesBack
        && world.Book.WordOn(intent) == "SUCCEEDED"
        && !world.Load.Intents.Any(other => other.TakesBack
            && other.Subject == intent.Subject
            && world.Book.WordOn(other) is "1" or "RETURNED");

    // An entry that takes another back bears its name: the two are none.
    private static Task<List<string>> PaidOnceAsync(string database) => ReadAsync(
        database,
        """
        SELECT end_to_end_id || CASE WHEN net <> 1 THEN ' ' || net || ' times' ELSE '' END
        FROM (
            SELECT end_to_end_id, SUM(CASE WHEN summary LIKE '冲正 %' THEN -1 ELSE 1 END) AS net
            FROM entries WHERE end_to_end_id IS NOT NULL GROUP BY end_to_end_id)
        WHERE net <> 0
        """);

    private static async Task<decimal> BalanceAsync(string database, string account)
    {
        List<string> balance = await ReadAsync(
            database, "SELECT CAST(balance_minor AS TEXT) FROM accounts WHERE account_no = $account", account);

        return decimal.Parse(balance.Single(), CultureInfo.InvariantCulture) / 100;
    }

    private static async Task<List<string>> ReadAsync(string database, string sql, string account = "")
    {
        await using SqliteConnection connection = new($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$account", account);
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        var found = new List<string>();

        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
