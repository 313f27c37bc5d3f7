using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteRedConfirmationStore(SqliteDatabase database) : IRedConfirmationStore
{
    private const string Columns =
        """
        confirmation_no, sender, apply_serial, state, blue_invoice_no, role,
        ex_tax_minor, tax_minor, currency, expires_at, content
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT {Columns} FROM red_confirmations WHERE confirmation_no = ?");

    private readonly SqliteStatement readOf = database.Prepare(
        $"SELECT {Columns} FROM red_confirmations WHERE blue_invoice_no = ? ORDER BY confirmation_id DESC");

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO red_confirmations ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (confirmation_no) DO UPDATE SET state = excluded.state
         """);

    public RedConfirmationRecord? Find(string confirmationNo) => find.Put(confirmationNo).ReadOne(Read);

    public IReadOnlyList<RedConfirmationRecord> ReadOf(string blueInvoiceNo) => readOf.Put(blueInvoiceNo).ReadAll(Read);

    public void Save(RedConfirmationRecord confirmation) =>
        save.Put(confirmation.ConfirmationNo)
            .Put(confirmation.Sender)
            .Put(confirmation.ApplySerial)
            .Put(WireName.Of(confirmation.State))
            .Put(confirmation.BlueInvoiceNo)
            .Put(WireName.Of(confirmation.Role))
            .Put(confirmation.ExTax.Minor)
            .Put(confirmation.Tax.Minor)
            .Put(confirmation.ExTax.Currency)
            .Put(confirmation.ExpiresAt)
            .Put(confirmation.Content)
            .Run();

    private static RedConfirmationRecord Read(SqliteStatement row) => new(
        ConfirmationNo: row.Text(0),
        Sender: row.Text(1),
        ApplySerial: row.Text(2),
        State: WireName.Parse<RedConfirmationState>(row.Text(3)),
        BlueInvoiceNo: row.Text(4),
        Role: WireName.Parse<ApplicantRole>(row.Text(5)),
        ExTax: new Money(row.Integer(6), row.Text(8)),
        Tax: new Money(row.Integer(7), row.Text(8)),
        ExpiresAt: row.Time(9),
        Content: row.Text(10));
}
