using System.Globalization;
using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// The pages of an invoice's reading copy: its parties, its lines in a table that goes on from page to page, its totals
/// and its remark; above them on each page what it is, and that it is no sealed file. Lengths are in millimetres.
/// </summary>
internal static class InvoiceLayout
{
    private const string Mark = "非税务机关签章版式文件，仅供阅览";
    private const double TitleSize = 5;
    private const double MarkSize = 3.2;

    // Each number of the contract goes into one line: the longest amount has 19 characters. Together 277 mm.
    private static readonly Column[] Columns =
    [
        new("序号", 10, line => Number(line.No)),
        new("项目名称", 50, line => line.GoodsName),
        new("税收分类编码", 28, line => line.TaxClassCode),
        new("规格型号", 26, line => line.Specification),
        new("单位", 20, line => line.Unit),
        new("数量", 26, line => Number(line.Quantity), IsNumber: true),
        new("单价", 26, line => Number(line.UnitPrice), IsNumber: true),
        new("折扣金额", 26, line => Number(line.Discount), IsNumber: true),
        new("金额", 27, line => Number(line.AmountExTax), IsNumber: true),
        new("税率", 11, line => line.Rate.ToString("0.####%", CultureInfo.InvariantCulture), IsNumber: true),
        new("税额", 27, line => Number(line.Tax), IsNumber: true),
    ];

    public static string Title(IssuedInvoice invoice) =>
        (invoice.BlueNo is null ? "" : "红字")
        + (invoice.Content.Kind == InvoiceKind.VatSpecial ? "电子发票（增值税专用发票）" : "电子发票（普通发票）")
        + "阅览件";

    public static IReadOnlyList<FixedPage> Of(IssuedInvoice invoice)
    {
        Invoice content = invoice.Content;
        RowSetter rows = new([.. Columns.Select(column => new Cell(column.Width, [column.Heading], column.IsNumber))]);
        rows.Add(
        [
            Party("购买方", content.Buyer.Name, content.Buyer.TaxpayerId, content.Buyer.Address, content.Buyer.Bank),
            Party("销售方", content.Seller.Name, content.Seller.TaxpayerId, content.Seller.Address, content.Seller.Bank),
        ]);
        rows.AddHead();

        foreach (InvoiceLine line in content.Lines)
        {
            rows.Add(Columns.Select(column => new Cell(column.Width, [column.Value(line) ?? ""], column.IsNumber)));
        }

        rows.Add(Totals(content.Totals));
        rows.Add([new Cell(WidthOf(Columns), [$"价税合计：{Number(content.Totals.AmountWithTax)}（人民币元）"])]);
        rows.Add([new Cell(WidthOf(Columns), [$"备注：{content.Remark}"])]);
        Head(rows.Pages, invoice);

        return rows.Pages;
    }

    private static Cell Party(string role, string name, string? taxpayerId, string? address, string? bank) => new(
        WidthOf(Columns) / 2,
        [
            role,
            $"名称：{name}",
            $"统一社会信用代码/纳税人识别号：{taxpayerId}",
            $"地址、电话：{address}",
            $"开户银行及账号：{bank}",
        ]);

    private static IEnumerable<Cell> Totals(InvoiceTotals totals) =>
    [
        new(WidthOf(Columns[..^3]), ["合计"]),
        new(Columns[^3].Width, [Number(totals.AmountExTax)!], IsNumber: true),
        new(Columns[^2].Width, [""]),
        new(Columns[^1].Width, [Number(totals.Tax)!], IsNumber: true),
    ];

    private static void Head(IReadOnlyList<FixedPage> pages, IssuedInvoice invoice)
    {
        for (int index = 0; index < pages.Count; index++)
        {
            pages[index].Texts.AddRange(
            [
                Centred(13, TitleSize, Title(invoice)),
                Centred(19.5, MarkSize, Mark),
                new(Paper.Left, 27, RowSetter.TextSize, $"发票号码：{invoice.No}"),
                new(75, 27, RowSetter.TextSize, $"开票日期：{invoice.IssueDate:yyyy年MM月dd日}"),
                new(250, 27, RowSetter.TextSize, $"第 {index + 1} 页，共 {pages.Count} 页"),
                new(Paper.Left, 203, RowSetter.TextSize, $"本阅览件由接入服务生成，数据同文件内所附 {invoice.No}.xml"),
            ]);

            if (invoice.BlueNo is not null)
            {
                pages[index].Texts.Add(new(140, 27, RowSetter.TextSize, $"对应蓝字发票号码：{invoice.BlueNo}"));
            }
        }
    }

    private static PlacedText Centred(double y, double size, string text) =>
        new((Paper.Width - (size * Typeface.Width(text))) / 2, y, size, text);

    private static double WidthOf(IEnumerable<Column> columns) => columns.Sum(column => column.Width);

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private sealed record Column(
        string Heading, double Width, Func<InvoiceLine, string?> Value, bool IsNumber = false);
}
