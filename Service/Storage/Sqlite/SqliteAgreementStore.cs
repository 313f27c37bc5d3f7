using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteAgreementStore(SqliteDatabase database) : IAgreementStore
{
    private const string Columns =
        """
        protocol_no, tax_org_code, taxpayer_id, taxpayer_name,
        payer_bank_code, payer_open_bank_code, payer_account, payer_name, state
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT {Columns} FROM agreements WHERE protocol_no = ?");

    private readonly SqliteStatement add = database.Prepare(
        $"INSERT INTO agreements ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement setState = database.Prepare(
        "UPDATE agreements SET state = ? WHERE protocol_no = ?");

    public AgreementRecord? Find(string protocolNo) => find.Put(protocolNo).ReadOne(row => new AgreementRecord(
        ProtocolNo: row.Text(0),
        TaxOrgCode: row.Text(1),
        TaxpayerId: row.Text(2),
        TaxpayerName: row.Text(3),
        PayerBankCode: row.Text(4),
        PayerOpenBankCode: row.Text(5),
        PayerAccount: row.Text(6),
        PayerName: row.Text(7),
        State: WireName.Parse<AgreementState>(row.Text(8))));

    public void Add(AgreementRecord agreement) =>
        add.Put(agreement.ProtocolNo)
            .Put(agreement.TaxOrgCode)
            .Put(agreement.TaxpayerId)
            .Put(agreement.TaxpayerName)
            .Put(agreement.PayerBankCode)
            .Put(agreement.PayerOpenBankCode)
            .Put(agreement.PayerAccount)
            .Put(agreement.PayerName)
            .Put(WireName.Of(agreement.State))
            .Run();

    public void SetState(string protocolNo, AgreementState state) => setState.Put(WireName.Of(state)).Put(protocolNo).Run();
}
