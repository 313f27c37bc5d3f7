using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>
/// The four columns of a deduction's key, and the one before them that lists have. A unique index takes two nulls for
/// different values: no pack is an empty one.
/// </summary>
internal static class KeyColumns
{
    public const string Names = "tax_org_code, entrust_date, trace_no, pack_no";

    public const string NamesInLists = $"kind, {Names}";

    public static SqliteStatement Put(this SqliteStatement statement, DeductionKey key) =>
        statement.Put(key.TaxOrgCode).Put(key.EntrustDate).Put(key.TraceNo).Put(key.PackNo ?? "");

    public static SqliteStatement Put(this SqliteStatement statement, ReconKey key) =>
        statement.Put(WireName.Of(key.Kind)).Put(key.Parts);

    public static ReconKey KeyInList(this SqliteStatement row, int column) =>
        new(WireName.Parse<ReconKind>(row.Text(column)), row.Key(column + 1));

    public static DeductionKey Key(this SqliteStatement row, int column) => new(
        row.Text(column),
        row.Date(column + 1),
        row.Text(column + 2),
        row.Text(column + 3) is { Length: > 0 } packNo ? packNo : null);
}
