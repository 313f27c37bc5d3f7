using System.Security.Cryptography.Xml;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using FinTax.Soap.Tests.Architecture;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// A request of Golden/&lt;Operation&gt; and the reply beside it. A first comment in the request, <c>After
/// DeductTax/happy, …</c>, names the requests that came before it, which may have such a comment in turn. Where it says
/// that something was carried out, packs were, before this request; and so of batches that were cut or compared.
/// </summary>
internal sealed partial class GoldenMessage
{
    private const string RequestSuffix = ".request.xml";

    private readonly XDocument request;
    private readonly string name;

    /// <param name="name">As in <c>DeductTax/happy</c>.</param>
    internal GoldenMessage(string name)
        : this(name, Read(File.ReadAllText(Path.Combine(Folder, name + RequestSuffix))))
    {
    }

    private GoldenMessage(string name, XDocument request) => (this.name, this.request) = (name, request);

    internal static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*" + RequestSuffix, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path)[..^RequestSuffix.Length])
            .Where(name => !name.StartsWith("Secured", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    internal string ReplyPath => Path.Combine(Folder, name + ".reply.xml");

    internal string Soap => request.Root!.Name.NamespaceName;

    internal string Sender => Payload.Descendants().First(element => element.Name.LocalName == "Sender").Value;

    /// <summary>Itself and all that came before it, in order.</summary>
    internal IEnumerable<GoldenMessage> Story =>
        MessageName().Matches(WhatCameBefore)
            .SelectMany(before => new GoldenMessage(before.Value).Story)
            .Append(this);

    internal bool PacksWereCarriedOut => WhatCameBefore.Contains("carried out", StringComparison.Ordinal);

    internal bool BatchesWereCut => WhatCameBefore.Contains("batch was cut", StringComparison.Ordinal);

    internal bool BatchesWereCompared => WhatCameBefore.Contains("compared", StringComparison.Ordinal);

    internal XElement Payload => request.Root!.Elements().Last().Elements().Single();

    /// <summary>As it is signed; made canonical by .NET's implementation and not by ours.</summary>
    internal byte[] CanonicalPayload => Canonical(Payload, new XmlDsigExcC14NTransform());

    private string WhatCameBefore => request.Nodes().OfType<XComment>().FirstOrDefault()?.Value ?? "";

    private static string Folder { get; } = Path.Combine(Repository.Root, "Tests", "FinTax.Soap.Tests", "Golden");

    /// <summary>The same as another attempt, with a MessageId of its own.</summary>
    internal GoldenMessage Again()
    {
        var again = new GoldenMessage(name, new XDocument(request));
        again.Payload.Descendants().First(element => element.Name.LocalName == "MessageId").Value = Guid.NewGuid().ToString();

        return again;
    }

    /// <summary>The same, sent by another partner in its own name.</summary>
    internal GoldenMessage By(string sender)
    {
        var other = new GoldenMessage(name, new XDocument(request));
        other.Payload.Descendants().First(element => element.Name.LocalName == "Sender").Value = sender;

        return other;
    }

    /// <summary>Another attempt, that says something else.</summary>
    internal GoldenMessage With(string old, string other)
    {
        string text = request.ToString(SaveOptions.DisableFormatting);
        Assert.That(text, Does.Contain(old));

        return new GoldenMessage(name, Read(text.Replace(old, other, StringComparison.Ordinal))).Again();
    }

    /// <summary>
    /// A reply in canonical form, indented so that a difference can be seen, with an ellipsis in the place of what is
    /// new each time: the MessageId in the ResponseHeader, and with it digests and signature. Our certificate is merely
    /// long.
    /// </summary>
    internal static string Comparable(XElement reply)
    {
        var comparable = new XElement(reply);

        foreach (XElement element in comparable.Descendants().Where(IsNewEachTime))
        {
            element.Value = "…";
        }

        return Encoding.UTF8.GetString(Canonical(comparable, new XmlDsigC14NTransform())) + "\n";
    }

    internal string ReadReply()
    {
        using XmlReader reader = XmlReader.Create(
            ReplyPath, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });

        return Comparable(XElement.Load(reader));
    }

    private static XDocument Read(string text)
    {
        using XmlReader reader = XmlReader.Create(
            new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static bool IsNewEachTime(XElement element) => element.Name.LocalName switch
    {
        "DigestValue" or "SignatureValue" or "BinarySecurityToken" => true,
        "MessageId" => element.Parent!.Name.LocalName == "ResponseHeader",
        _ => false,
    };

    private static byte[] Canonical(XElement element, Transform transform)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using XmlReader reader = XmlReader.Create(
            new StringReader(element.ToString()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);
        transform.LoadInput(document);
        using var canonical = (MemoryStream)transform.GetOutput(typeof(Stream));

        return canonical.ToArray();
    }

    [GeneratedRegex(@"\w+/[\w-]+")]
    private static partial Regex MessageName();
}
