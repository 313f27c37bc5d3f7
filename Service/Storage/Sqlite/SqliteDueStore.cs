namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteDueStore(SqliteDatabase database) : IDueStore
{
    private const string Columns =
        """
        declaration_no, item_no, tax_org_code, taxpayer_id, tax_type_code, tax_type_name, budget_subject_code,
        period_start, period_end, due_date, amount_minor, currency, state
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT {Columns} FROM dues WHERE declaration_no = ? AND item_no = ?");

    // The declaration is compared with itself where none is asked for, so that one statement does for both.
    private readonly SqliteStatement readOpen = database.Prepare(
        $"""
         SELECT {Columns} FROM dues
         WHERE taxpayer_id = ? AND tax_org_code = ? AND state = 'OPEN' AND declaration_no = COALESCE(?, declaration_no)
         ORDER BY due_date, declaration_no, item_no LIMIT ?
         """);

    private readonly SqliteStatement readDeclaration = database.Prepare(
        $"SELECT {Columns} FROM dues WHERE declaration_no = ? ORDER BY item_no");

    private readonly SqliteStatement add = database.Prepare(
        $"INSERT INTO dues ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement setState = database.Prepare(
        "UPDATE dues SET state = ? WHERE declaration_no = ? AND item_no = ?");

    public DueRecord? Find(string declarationNo, int itemNo) => find.Put(declarationNo).Put(itemNo).ReadOne(Read);

    public IReadOnlyList<DueRecord> ReadOpen(string taxOrgCode, string taxpayerId, string? declarationNo, int atMost) =>
        readOpen.Put(taxpayerId).Put(taxOrgCode).Put(declarationNo).Put(atMost).ReadAll(Read);

    public IReadOnlyList<DueRecord> ReadDeclaration(string declarationNo) =>
        readDeclaration.Put(declarationNo).ReadAll(Read);

    public void Add(DueRecord due) =>
        add.Put(due.DeclarationNo)
            .Put(due.ItemNo)
            .Put(due.TaxOrgCode)
            .Put(due.TaxpayerId)
            .Put(due.Tax.TypeCode)
            .Put(due.Tax.TypeName)
            .Put(due.Tax.BudgetSubjectCode)
            .Put(due.Tax.PeriodStart)
            .Put(due.Tax.PeriodEnd)
            .Put(due.DueDate)
            .Put(due.Amount.Minor)
            .Put(due.Amount.Currency)
            .Put(WireName.Of(due.State))
            .Run();

    public void SetState(DueRecord due, DueState state) =>
        setState.Put(WireName.Of(state)).Put(due.DeclarationNo).Put(due.ItemNo).Run();

    private static DueRecord Read(SqliteStatement row) => new(
        DeclarationNo: row.Text(0),
        ItemNo: (int)row.Integer(1),
        TaxOrgCode: row.Text(2),
        TaxpayerId: row.Text(3),
        Tax: new DueTax(row.Text(4), row.Text(5), row.Text(6), row.Date(7), row.Date(8)),
        DueDate: row.Date(9),
        Amount: new Money(row.Integer(10), row.Text(11)),
        State: WireName.Parse<DueState>(row.Text(12)));
}
