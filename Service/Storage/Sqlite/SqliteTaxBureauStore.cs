using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteTaxBureauStore(SqliteDatabase database) : ITaxBureauStore
{
    private readonly SqliteStatement findOffice = database.Prepare(
        "SELECT tax_org_code, name, province_code, treasury_account FROM tax_offices WHERE tax_org_code = ?");

    private readonly SqliteStatement addOffice = database.Prepare(
        "INSERT INTO tax_offices (tax_org_code, name, province_code, treasury_account) VALUES (?, ?, ?, ?)");

    private readonly SqliteStatement findTaxpayer = database.Prepare(
        "SELECT taxpayer_id, name, tax_org_code, agent_node FROM taxpayers WHERE taxpayer_id = ?");

    private readonly SqliteStatement addTaxpayer = database.Prepare(
        "INSERT INTO taxpayers (taxpayer_id, name, tax_org_code, agent_node) VALUES (?, ?, ?, ?)");

    private readonly SqliteStatement readDuties = database.Prepare(
        """
        SELECT taxpayer_id, form_code, tax_code, tax_name, budget_subject_code, cycle FROM tax_duties
        WHERE taxpayer_id = ? ORDER BY duty_id
        """);

    private readonly SqliteStatement addDuty = database.Prepare(
        """
        INSERT INTO tax_duties (taxpayer_id, form_code, tax_code, tax_name, budget_subject_code, cycle)
        VALUES (?, ?, ?, ?, ?, ?)
        """);

    public TaxOffice? FindOffice(string taxOrgCode) =>
        findOffice.Put(taxOrgCode).ReadOne(row => new TaxOffice(row.Text(0), row.Text(1), row.Text(2), row.Text(3)));

    public void AddOffice(TaxOffice office) =>
        addOffice.Put(office.TaxOrgCode).Put(office.Name).Put(office.ProvinceCode).Put(office.TreasuryAccount).Run();

    public Taxpayer? FindTaxpayer(string taxpayerId) =>
        findTaxpayer.Put(taxpayerId).ReadOne(row => new Taxpayer(row.Text(0), row.Text(1), row.Text(2), row.Text(3)));

    public void AddTaxpayer(Taxpayer taxpayer) =>
        addTaxpayer.Put(taxpayer.TaxpayerId).Put(taxpayer.Name).Put(taxpayer.TaxOrgCode).Put(taxpayer.AgentNode).Run();

    public IReadOnlyList<TaxDuty> ReadDuties(string taxpayerId) => readDuties.Put(taxpayerId).ReadAll(row => new TaxDuty(
        TaxpayerId: row.Text(0),
        FormCode: WireName.Parse<FormCode>(row.Text(1)),
        TaxCode: row.Text(2),
        TaxName: row.Text(3),
        BudgetSubjectCode: row.Text(4),
        Cycle: WireName.Parse<FilingCycle>(row.Text(5))));

    public void AddDuty(TaxDuty duty) =>
        addDuty.Put(duty.TaxpayerId)
            .Put(WireName.Of(duty.FormCode))
            .Put(duty.TaxCode)
            .Put(duty.TaxName)
            .Put(duty.BudgetSubjectCode)
            .Put(WireName.Of(duty.Cycle))
            .Run();
}
