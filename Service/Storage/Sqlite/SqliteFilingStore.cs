using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteFilingStore(SqliteDatabase database) : IFilingStore
{
    private const string Columns =
        """
        sender, taxpayer_id, form_code, period_start, period_end, return_type, revision,
        state, filed_at, tax_org_code, content, result_code, acceptance_no, declaration_no
        """;

    private const string OfPeriod = "taxpayer_id = ? AND form_code = ? AND period_start = ? AND period_end = ?";

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT {Columns} FROM filings WHERE {OfPeriod} AND return_type = ? AND revision = ?");

    private readonly SqliteStatement findByAcceptance = database.Prepare(
        $"SELECT {Columns} FROM filings WHERE acceptance_no = ?");

    private readonly SqliteStatement findByDeclaration = database.Prepare(
        $"SELECT {Columns} FROM filings WHERE declaration_no = ?");

    private readonly SqliteStatement readPeriod = database.Prepare(
        $"SELECT {Columns} FROM filings WHERE {OfPeriod} ORDER BY revision, filing_id");

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO filings ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (taxpayer_id, form_code, period_start, period_end, return_type, revision) DO UPDATE SET
             sender = excluded.sender, state = excluded.state, filed_at = excluded.filed_at,
             tax_org_code = excluded.tax_org_code, content = excluded.content, result_code = excluded.result_code,
             acceptance_no = excluded.acceptance_no, declaration_no = excluded.declaration_no
         """);

    public FilingRecord? Find(FilingNumber key) =>
        PutPeriod(find, key.Period).Put(WireName.Of(key.ReturnType)).Put(key.Revision).ReadOne(Read);

    public FilingRecord? FindByAcceptance(string acceptanceNo) => findByAcceptance.Put(acceptanceNo).ReadOne(Read);

    public FilingRecord? FindByDeclaration(string declarationNo) => findByDeclaration.Put(declarationNo).ReadOne(Read);

    public IReadOnlyList<FilingRecord> ReadPeriod(FilingPeriod period) => PutPeriod(readPeriod, period).ReadAll(Read);

    public void Save(FilingRecord filing) =>
        PutPeriod(save.Put(filing.Sender), filing.Key.Period)
            .Put(WireName.Of(filing.Key.ReturnType))
            .Put(filing.Key.Revision)
            .Put(WireName.Of(filing.State))
            .Put(filing.FiledAt)
            .Put(filing.TaxOrgCode)
            .Put(filing.Content)
            .Put(filing.ResultCode)
            .Put(filing.AcceptanceNo)
            .Put(filing.DeclarationNo)
            .Run();

    private static SqliteStatement PutPeriod(SqliteStatement statement, FilingPeriod period) =>
        statement.Put(period.TaxpayerId).Put(WireName.Of(period.FormCode)).Put(period.Start).Put(period.End);

    private static FilingRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        Key: new FilingNumber(
            new FilingPeriod(row.Text(1), WireName.Parse<FormCode>(row.Text(2)), row.Date(3), row.Date(4)),
            WireName.Parse<ReturnType>(row.Text(5)),
            (int)row.Integer(6)),
        State: WireName.Parse<FilingState>(row.Text(7)),
        FiledAt: row.Time(8),
        TaxOrgCode: row.Text(9),
        Content: row.Text(10))
    {
        ResultCode = row.TextOrNull(11),
        AcceptanceNo = row.TextOrNull(12),
        DeclarationNo = row.TextOrNull(13),
    };
}
