using System.IO.Compression;
using System.Text;
using System.Xml;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Vouchers;

namespace FinTax.Soap.Tests.Vouchers;

/// <summary>Reading copies of invoices, read by programs that are not ours.</summary>
internal sealed class InvoiceCopyTests
{
    private const string Mark = "非税务机关签章版式文件，仅供阅览";

    // What a client of ours reads of a reply, less what base64 and the envelope add. [SecuredBinding]
    private const int FileBytesMax = 12_500_000;

    private static readonly string[] Fields =
    [
        InvoiceSamples.No, "2026年11月23日", "电子发票（增值税专用发票）阅览件", Mark, "第1页，共1页",
        "福州示例科技有限公司", "91350100M000100Y43", "福州市鼓楼区示例路1号0591-12345678", "示例银行福州分行6222021001116245702",
        "厦门示例供应链有限公司", "91350200M00040045P", "厦门市思明区示例路2号0592-87654321", "示例银行厦门分行6222021001116245710",
        "*软件*财税接口服务&<维护>", "3040201990000000000", "V1.0/企业版", "套3.5300.1234567850.431000.0113%130.02",
        "合计1000.00130.00", "价税合计：1130.00（人民币元）", "备注：合同2026-118",
    ];

    [TestCase(VoucherFormat.Pdf)]
    [TestCase(VoucherFormat.Ofd)]
    public void Shows_every_field(VoucherFormat format)
    {
        string[] pages = Pages(format, InvoiceSamples.Full(InvoiceSamples.Line()));

        Assert.That(pages, Has.Length.EqualTo(1));
        Assert.That(Fields.Where(field => !pages[0].Contains(field, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase(VoucherFormat.Pdf)]
    [TestCase(VoucherFormat.Ofd)]
    public void Breaks_long_names_and_no_characters(VoucherFormat format)
    {
        string name = $"{new string('长', 47)}𠮷💶{new string('名', 49)}";
        IssuedInvoice invoice = InvoiceSamples.Full(InvoiceSamples.Line(goodsName: name));
        invoice.Content.Buyer.Name = name;

        string[] pages = Pages(format, invoice);

        Assert.That(pages[0], Does.Contain($"名称：{name}统一社会信用代码").And.Contain($"1{name}3040201990000000000"));
    }

    [TestCase(VoucherFormat.Pdf)]
    [TestCase(VoucherFormat.Ofd)]
    public void Says_what_a_red_invoice_reddens(VoucherFormat format)
    {
        InvoiceLine line = InvoiceSamples.Line();
        line.AmountExTax = -400.00m;
        IssuedInvoice red = InvoiceSamples.Full(line) with { BlueNo = "26351000000000000009" };

        string[] pages = Pages(format, red);

        Assert.That(
            pages[0],
            Does.Contain("红字电子发票（增值税专用发票）阅览件")
                .And.Contain("对应蓝字发票号码：26351000000000000009")
                .And.Contain("-400.00"));
    }

    [TestCase(VoucherFormat.Pdf)]
    [TestCase(VoucherFormat.Ofd)]
    public void Goes_on_from_page_to_page(VoucherFormat format)
    {
        InvoiceLine[] lines =
            [.. Enumerable.Range(1, 2000).Select(no => InvoiceSamples.Line(no, $"货物{no:D4}号"))];

        string[] pages = Pages(format, InvoiceSamples.Full(lines));
        string text = string.Concat(pages);

        Assert.That(lines.Where(line => !text.Contains(line.GoodsName, StringComparison.Ordinal)), Is.Empty);
        Assert.That(pages, Has.All.Contain(Mark).And.All.Contain("税收分类编码").And.All.Contain($"共{pages.Length}页"));
        Assert.That(pages[^1], Does.Contain("合计1000.00130.00").And.Contain($"第{pages.Length}页"));
    }

    [TestCase(VoucherFormat.Pdf)]
    [TestCase(VoucherFormat.Ofd)]
    public void Is_the_same_for_the_same_invoice(VoucherFormat format) =>
        Assert.That(
            Write(format, InvoiceSamples.Full(InvoiceSamples.Line())),
            Is.EqualTo(Write(format, InvoiceSamples.Full(InvoiceSamples.Line()))));

    // Memory stands for time, since it is the same on a busy machine: ten times the lines, some ten times the work.
    [TestCase(VoucherFormat.Pdf)]
    [TestCase(VoucherFormat.Ofd)]
    public void Grows_with_its_lines_and_fits_into_a_reply(VoucherFormat format)
    {
        IssuedInvoice few = InvoiceSamples.Full(Enumerable.Range(1, 200).Select(InvoiceSamples.LongestLine));
        IssuedInvoice many = InvoiceSamples.Full(Enumerable.Range(1, 2000).Select(InvoiceSamples.LongestLine));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(format, few);
        long forFew = GC.GetAllocatedBytesForCurrentThread() - before;
        int length = Write(format, many).Length;
        long forMany = GC.GetAllocatedBytesForCurrentThread() - before - forFew;

        Assert.That(length, Is.LessThan(FileBytesMax));
        Assert.That(forMany, Is.LessThan(15 * forFew));
    }

    [Test]
    public void A_PDF_file_has_no_errors_and_the_XML_file_inside()
    {
        IssuedInvoice invoice = InvoiceSamples.Full(InvoiceSamples.Line());

        byte[] pdf = InvoiceCopy.WritePdf(invoice);

        Assert.That(ForeignReaders.CheckPdf(pdf), Is.Zero);
        Assert.That(
            ForeignReaders.PdfAttachment(pdf, $"{invoice.No}.xml"),
            Is.EqualTo(Encoding.UTF8.GetString(InvoiceXml.Write(invoice))));
    }

    [Test]
    public void An_OFD_file_names_every_part_and_has_the_XML_file_inside()
    {
        IssuedInvoice invoice = InvoiceSamples.Full(Enumerable.Range(1, 60).Select(no => InvoiceSamples.Line(no)));
        using ZipArchive archive = new(new MemoryStream(InvoiceCopy.WriteOfd(invoice)));

        XmlDocument document = Part(archive, "Doc_0/Document.xml");
        string[] pages = Values(document, "//@BaseLoc");
        string[] ids =
        [
            .. pages.Append("Document.xml").Append("PublicRes.xml")
                .SelectMany(part => Values(Part(archive, $"Doc_0/{part}"), "//@ID")),
        ];

        Assert.That(pages, Has.Length.EqualTo(2));
        Assert.That(ids, Is.Unique);
        Assert.That(Values(document, "//*[local-name()='MaxUnitID']"), Is.EqualTo([$"{ids.Max(int.Parse)}"]));
        Assert.That(
            Part(archive, "Doc_0/Attachments/Attachments.xml").InnerText,
            Is.EqualTo($"/Doc_0/Attachments/{invoice.No}.xml"));
        Assert.That(Content(archive, $"Doc_0/Attachments/{invoice.No}.xml"), Is.EqualTo(InvoiceXml.Write(invoice)));
    }

    private static byte[] Write(VoucherFormat format, IssuedInvoice invoice) =>
        format == VoucherFormat.Pdf ? InvoiceCopy.WritePdf(invoice) : InvoiceCopy.WriteOfd(invoice);

    private static string[] Pages(VoucherFormat format, IssuedInvoice invoice) => format == VoucherFormat.Pdf
        ? ForeignReaders.PdfPages(InvoiceCopy.WritePdf(invoice))
        : ForeignReaders.OfdPages(InvoiceCopy.WriteOfd(invoice));

    private static string[] Values(XmlDocument part, string path) =>
        [.. part.SelectNodes(path)!.Cast<XmlNode>().Select(node => node.InnerText)];

    private static XmlDocument Part(ZipArchive archive, string name)
    {
        XmlDocument part = new();
        using XmlReader reader = XmlReader.Create(
            new MemoryStream(Content(archive, name)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        part.Load(reader);

        return part;
    }

    private static byte[] Content(ZipArchive archive, string name)
    {
        using Stream part = archive.GetEntry(name)!.Open();
        using MemoryStream content = new();
        part.CopyTo(content);

        return content.ToArray();
    }
}
