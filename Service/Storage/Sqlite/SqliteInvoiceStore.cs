using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteInvoiceStore(SqliteDatabase database) : IInvoiceStore
{
    private const string Columns =
        """
        sender, request_serial, invoice_no, state, issued_at, issue_date, seller_id, buyer_id,
        ex_tax_minor, tax_minor, currency, content, blue_invoice_no
        """;

    private readonly SqliteStatement find = database.Prepare($"SELECT {Columns} FROM invoices WHERE invoice_no = ?");

    private readonly SqliteStatement findBySerial = database.Prepare(
        $"SELECT {Columns} FROM invoices WHERE sender = ? AND request_serial = ?");

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO invoices ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (invoice_no) DO UPDATE SET state = excluded.state
         """);

    public InvoiceRecord? Find(string invoiceNo) => find.Put(invoiceNo).ReadOne(Read);

    public InvoiceRecord? FindBySerial(string sender, string requestSerial) =>
        findBySerial.Put(sender).Put(requestSerial).ReadOne(Read);

    public void Save(InvoiceRecord invoice) =>
        save.Put(invoice.Sender)
            .Put(invoice.RequestSerial)
            .Put(invoice.InvoiceNo)
            .Put(WireName.Of(invoice.State))
            .Put(invoice.IssuedAt)
            .Put(invoice.IssueDate)
            .Put(invoice.SellerId)
            .Put(invoice.BuyerId)
            .Put(invoice.ExTax.Minor)
            .Put(invoice.Tax.Minor)
            .Put(invoice.ExTax.Currency)
            .Put(invoice.Content)
            .Put(invoice.BlueInvoiceNo)
            .Run();

    private static InvoiceRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        RequestSerial: row.Text(1),
        InvoiceNo: row.Text(2),
        State: WireName.Parse<InvoiceState>(row.Text(3)),
        IssuedAt: row.Time(4),
        IssueDate: row.Date(5),
        SellerId: row.Text(6),
        BuyerId: row.TextOrNull(7),
        ExTax: new Money(row.Integer(8), row.Text(10)),
        Tax: new Money(row.Integer(9), row.Text(10)),
        Content: row.Text(11))
    {
        BlueInvoiceNo = row.TextOrNull(12),
    };
}
