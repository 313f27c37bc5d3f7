using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteFinancialStatementStore(SqliteDatabase database) : IFinancialStatementStore
{
    private const string Columns =
        """
        sender, taxpayer_id, standard, kind, period_start, period_end, revision,
        state, filed_at, content, result_code, acceptance_no
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"""
         SELECT {Columns} FROM financial_statements
         WHERE taxpayer_id = ? AND standard = ? AND kind = ? AND period_start = ? AND period_end = ? AND revision = ?
         """);

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO financial_statements ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (taxpayer_id, standard, kind, period_start, period_end, revision) DO UPDATE SET
             sender = excluded.sender, state = excluded.state, filed_at = excluded.filed_at, content = excluded.content,
             result_code = excluded.result_code, acceptance_no = excluded.acceptance_no
         """);

    public FinancialStatementRecord? Find(StatementNumber key) => PutKey(find, key).ReadOne(Read);

    public void Save(FinancialStatementRecord statement) =>
        PutKey(save.Put(statement.Sender), statement.Key)
            .Put(WireName.Of(statement.State))
            .Put(statement.FiledAt)
            .Put(statement.Content)
            .Put(statement.ResultCode)
            .Put(statement.AcceptanceNo)
            .Run();

    private static SqliteStatement PutKey(SqliteStatement statement, StatementNumber key) =>
        statement.Put(key.TaxpayerId)
            .Put(WireName.Of(key.Standard))
            .Put(WireName.Of(key.Kind))
            .Put(key.Start)
            .Put(key.End)
            .Put(key.Revision);

    private static FinancialStatementRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        Key: new StatementNumber(
            row.Text(1),
            WireName.Parse<AccountingStandard>(row.Text(2)),
            WireName.Parse<StatementKind>(row.Text(3)),
            row.Date(4),
            row.Date(5),
            (int)row.Integer(6)),
        State: WireName.Parse<FilingState>(row.Text(7)),
        FiledAt: row.Time(8),
        Content: row.Text(9))
    {
        ResultCode = row.TextOrNull(10),
        AcceptanceNo = row.TextOrNull(11),
    };
}
