using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using static System.FormattableString;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// A document as OFD 1.0 [GB/T 33190-2016], a ZIP archive of XML parts. In comes a document, out go bytes that are the
/// same for the same document: nothing is compressed and no time is written. It refuses nothing.
/// </summary>
internal sealed class OfdFile
{
    private const string Namespace = "http://www.ofdspec.org/2016";
    private const string Folder = "Doc_0";
    private const int FontId = 1;

    // Where ZIP's count of time begins.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private readonly ZipArchive archive;
    private readonly List<int> pageIds = [];
    private int lastId = FontId;

    private OfdFile(ZipArchive archive) => this.archive = archive;

    public static byte[] Write(FixedDocument document)
    {
        using MemoryStream file = new();

        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            OfdFile ofd = new(archive);
            ofd.AddPart("OFD.xml", xml => WriteRoot(xml, document));

            foreach (FixedPage page in document.Pages)
            {
                ofd.AddPage(page);
            }

            ofd.AddPart($"{Folder}/Document.xml", ofd.WriteDocument);
            ofd.AddPart($"{Folder}/PublicRes.xml", WriteFont);
            ofd.AddPart($"{Folder}/Attachments/Attachments.xml", xml => WriteAttachment(xml, document));
            ofd.Add($"{Folder}/Attachments/{document.AttachmentName}", part => part.Write(document.Attachment));
        }

        return file.ToArray();
    }

    // The identifier is 32 hexadecimal digits that follow from the data. [GB/T 33190 §7.4]
    private static void WriteRoot(XmlWriter xml, FixedDocument document)
    {
        Start(xml, "OFD", ("Version", "1.0"), ("DocType", "OFD"));
        Start(xml, "DocBody");
        Start(xml, "DocInfo");
        Element(xml, "DocID", Convert.ToHexStringLower(SHA256.HashData(document.Attachment))[..32]);
        Element(xml, "Title", document.Title);
        xml.WriteEndElement();
        Element(xml, "DocRoot", $"{Folder}/Document.xml");
        xml.WriteEndElement();
    }

    private void WriteDocument(XmlWriter xml)
    {
        Start(xml, "Document");
        Start(xml, "CommonData");
        Element(xml, "MaxUnitID", Invariant($"{lastId}"));
        Start(xml, "PageArea");
        Element(xml, "PhysicalBox", Invariant($"0 0 {Paper.Width} {Paper.Height}"));
        xml.WriteEndElement();
        Element(xml, "PublicRes", "PublicRes.xml");
        xml.WriteEndElement();
        Start(xml, "Pages");

        for (int index = 0; index < pageIds.Count; index++)
        {
            Start(
                xml,
                "Page",
                ("ID", Invariant($"{pageIds[index]}")),
                ("BaseLoc", Invariant($"Pages/Page_{index}/Content.xml")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Element(xml, "Attachments", "Attachments/Attachments.xml");
    }

    private static void WriteFont(XmlWriter xml)
    {
        Start(xml, "Res", ("BaseLoc", "."));
        Start(xml, "Fonts");
        Start(xml, "Font", ("ID", Invariant($"{FontId}")), ("FontName", "宋体"), ("FamilyName", "宋体"));
    }

    private static void WriteAttachment(XmlWriter xml, FixedDocument document)
    {
        Start(xml, "Attachments");
        Start(xml, "Attachment", ("ID", "Data"), ("Name", document.AttachmentName), ("Format", "xml"));
        Element(xml, "FileLoc", $"/{Folder}/Attachments/{document.AttachmentName}");
    }

    private void AddPage(FixedPage page)
    {
        AddPart($"{Folder}/Pages/Page_{pageIds.Count}/Content.xml", xml => WritePage(xml, page));
        pageIds.Add(++lastId);
    }

    private void WritePage(XmlWriter xml, FixedPage page)
    {
        const double middle = Paper.RuleThickness / 2;
        Start(xml, "Page");
        Start(xml, "Content");
        Start(xml, "Layer", ("ID", NextId()));

        foreach (PlacedRule rule in page.Rules)
        {
            Start(
                xml,
                "PathObject",
                ("ID", NextId()),
                ("Boundary", Invariant($"{rule.X:0.###} {rule.Y:0.###} {rule.Width:0.###} {Paper.RuleThickness}")),
                ("LineWidth", Invariant($"{Paper.RuleThickness}")));
            Element(xml, "AbbreviatedData", Invariant($"M 0 {middle} L {rule.Width:0.###} {middle}"));
            xml.WriteEndElement();
        }

        foreach (PlacedText text in page.Texts)
        {
            WriteText(xml, text);
        }
    }

    private void WriteText(XmlWriter xml, PlacedText text)
    {
        double top = text.Y - (text.Size * Typeface.Ascent);
        double width = text.Size * text.Lines.Max(Typeface.Width);
        double height = text.Size * Typeface.Leading * text.Lines.Count;
        Start(
            xml,
            "TextObject",
            ("ID", NextId()),
            ("Boundary", Invariant($"{text.X:0.###} {top:0.###} {width:0.###} {height:0.###}")),
            ("Font", Invariant($"{FontId}")),
            ("Size", Invariant($"{text.Size}")));
        double baseline = text.Size * Typeface.Ascent;

        foreach (string line in text.Lines)
        {
            WriteLine(xml, line, baseline, text.Size);
            baseline += text.Size * Typeface.Leading;
        }

        xml.WriteEndElement();
    }

    // A rare character stands alone, since readers differ in whether it counts as one step or two.
    private static void WriteLine(XmlWriter xml, string line, double baseline, double size)
    {
        double x = 0;

        foreach (string run in Typeface.Runs(line))
        {
            Start(
                xml,
                "TextCode",
                ("X", Invariant($"{x:0.###}")),
                ("Y", Invariant($"{baseline:0.###}")),
                ("DeltaX", Steps(run, size)));
            xml.WriteString(run);
            xml.WriteEndElement();
            x += size * Typeface.Width(run);
        }
    }

    // From each character to the next, equal steps together: g, how many, how long. [GB/T 33190 §11.3]
    private static string? Steps(string run, double size)
    {
        double[] widths = [.. run.EnumerateRunes().SkipLast(1).Select(Typeface.Width)];
        List<string> steps = [];
        int start = 0;

        while (start < widths.Length)
        {
            int count = widths.Skip(start).TakeWhile(width => width == widths[start]).Count();
            steps.Add(Invariant($"g {count} {size * widths[start]:0.###}"));
            start += count;
        }

        return steps.Count == 0 ? null : string.Join(' ', steps);
    }

    private string NextId() => Invariant($"{++lastId}");

    // The writer ends what is still open.
    private void AddPart(string name, Action<XmlWriter> write) => Add(name, part =>
    {
        using XmlWriter xml = XmlWriter.Create(part, Settings);
        write(xml);
    });

    private void Add(string name, Action<Stream> write)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        using Stream part = entry.Open();
        write(part);
    }

    private static void Start(XmlWriter xml, string element, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement("ofd", element, Namespace);

        foreach ((string name, string? value) in attributes.Where(attribute => attribute.Value is not null))
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static void Element(XmlWriter xml, string element, string text) =>
        xml.WriteElementString("ofd", element, Namespace, text);
}
