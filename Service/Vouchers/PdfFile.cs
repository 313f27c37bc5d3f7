using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// A document as PDF 1.7 [ISO 32000-1]. The font is STSong-Light by name with the CMap that readers have for it
/// [§9.7.5.2], so that codes are UTF-16 and no font file is needed. In comes a document, out go bytes that are the same
/// for the same document: nothing is compressed and no time is written. It refuses nothing.
/// </summary>
internal sealed class PdfFile(Stream file)
{
    private const int FontNo = 3;
    private const int AttachmentNo = 6;
    private const int InformationNo = 8;
    private const double PointsPerMillimetre = 72 / 25.4;

    // The sign of Chinese and Japanese printers for a character that the type case does not have.
    private const string Geta = "〓";

    private readonly List<long> offsets = [];

    public static byte[] Write(FixedDocument document)
    {
        using MemoryStream file = new();
        PdfFile pdf = new(file);
        pdf.Append("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        pdf.AddCatalog(document);
        pdf.AddFont();
        pdf.AddAttachment(document);
        pdf.AddObject($"<< /Title <FEFF{Hex(document.Title)}> >>");

        foreach (FixedPage page in document.Pages)
        {
            pdf.AddPage(page);
        }

        pdf.AppendReferences();

        return file.ToArray();
    }

    private void AddCatalog(FixedDocument document)
    {
        AddObject(
            "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) "
            + $"/Names << /EmbeddedFiles << /Names [({document.AttachmentName}) {AttachmentNo} 0 R] >> >> >>");
        IEnumerable<string> pages = document.Pages.Select((_, index) => $"{InformationNo + 1 + (2 * index)} 0 R");
        string size = Invariant($"{Paper.Width * PointsPerMillimetre:0.##} {Paper.Height * PointsPerMillimetre:0.##}");
        AddObject(
            $"<< /Type /Pages /Count {document.Pages.Count} /Kids [{string.Join(' ', pages)}] /MediaBox [0 0 {size}] "
            + $"/Resources << /Font << /F {FontNo} 0 R >> >> >>");
    }

    // The widths of Adobe-GB1's characters 1 to 95, which are ASCII, in thousandths of an em. [ISO 32000-1 §9.7.4.3]
    private void AddFont()
    {
        AddObject(
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H "
            + "/DescendantFonts [4 0 R] >>");
        AddObject(
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [1 95 500] >>");
        AddObject(
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
            + "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
    }

    private void AddAttachment(FixedDocument document)
    {
        AddObject(
            $"<< /Type /Filespec /F ({document.AttachmentName}) /UF ({document.AttachmentName}) "
            + $"/EF << /F {AttachmentNo + 1} 0 R >> >>");
        AddStream(
            $"/Type /EmbeddedFile /Subtype /application#2Fxml /Params << /Size {document.Attachment.Length} >>",
            document.Attachment);
    }

    private void AddPage(FixedPage page)
    {
        AddObject($"<< /Type /Page /Parent 2 0 R /Contents {offsets.Count + 2} 0 R >>");
        StringBuilder content = new();
        content.Append(
            CultureInfo.InvariantCulture,
            $"{PointsPerMillimetre:0.######} 0 0 {PointsPerMillimetre:0.######} 0 0 cm {Paper.RuleThickness} w\n");

        foreach (PlacedRule rule in page.Rules)
        {
            double y = Paper.Height - rule.Y;
            content.Append(
                CultureInfo.InvariantCulture,
                $"{rule.X:0.###} {y:0.###} m {rule.X + rule.Width:0.###} {y:0.###} l S\n");
        }

        foreach (PlacedText text in page.Texts)
        {
            content.Append(
                CultureInfo.InvariantCulture,
                $"BT /F {text.Size} Tf {text.Size * Typeface.Leading:0.###} TL ");
            content.Append(CultureInfo.InvariantCulture, $"{text.X:0.###} {Paper.Height - text.Y:0.###} Td ");
            content.AppendJoin(" T* ", text.Lines.Select(Shown)).Append(" ET\n");
        }

        AddStream("", Encoding.Latin1.GetBytes(content.ToString()));
    }

    private static string Shown(string line) => string.Join(' ', Typeface.Runs(line).Select(ShownRun));

    // What the font surely lacks is shown as missing, and found and copied as what it is. [ISO 32000-1 §14.9.4]
    private static string ShownRun(string run) => char.IsSurrogate(run[0])
        ? $"/Span << /ActualText <FEFF{Hex(run)}> >> BDC <{Hex(Geta)}> Tj EMC"
        : $"<{Hex(run)}> Tj";

    private void AddObject(string content)
    {
        offsets.Add(file.Position);
        Append($"{offsets.Count} 0 obj\n{content}\nendobj\n");
    }

    private void AddStream(string entries, byte[] content)
    {
        offsets.Add(file.Position);
        Append($"{offsets.Count} 0 obj\n<< {entries} /Length {content.Length} >>\nstream\n");
        file.Write(content);
        Append("\nendstream\nendobj\n");
    }

    // Entries of exactly twenty bytes. [ISO 32000-1 §7.5.4]
    private void AppendReferences()
    {
        long start = file.Position;
        Append($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");

        foreach (long offset in offsets)
        {
            Append($"{offset:D10} 00000 n \n");
        }

        Append(
            $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R /Info {InformationNo} 0 R >>\n"
            + $"startxref\n{start}\n%%EOF\n");
    }

    private void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
}
