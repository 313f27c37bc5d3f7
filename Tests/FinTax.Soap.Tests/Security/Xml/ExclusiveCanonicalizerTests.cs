using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Xml;

public sealed class ExclusiveCanonicalizerTests
{
    [TestCase("<a/>", "<a></a>")]
    [TestCase("<p:a xmlns:p='urn:p' xmlns:q='urn:q'/>", "<p:a xmlns:p=\"urn:p\"></p:a>")]
    [TestCase("<a xmlns='urn:d'><b xmlns=''/></a>", "<a xmlns=\"urn:d\"><b xmlns=\"\"></b></a>")]
    [TestCase("<a xmlns=''><b xmlns=''/></a>", "<a><b></b></a>")]
    [TestCase(
        "<root xmlns='urn:d'><p:v xmlns:p='urn:a'><w xmlns=''/></p:v></root>",
        "<root xmlns=\"urn:d\"><p:v xmlns:p=\"urn:a\"><w xmlns=\"\"></w></p:v></root>")]
    [TestCase(
        "<p:v xmlns:p='urn:a' xmlns='urn:d'><w xmlns=''/></p:v>", "<p:v xmlns:p=\"urn:a\"><w></w></p:v>")]
    [TestCase(
        "<a><p:b xmlns:p='urn:1'/><p:b xmlns:p='urn:1'/></a>",
        "<a><p:b xmlns:p=\"urn:1\"></p:b><p:b xmlns:p=\"urn:1\"></p:b></a>")]
    [TestCase(
        "<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2'><p:c xmlns:p='urn:1'/></p:b></p:a>",
        "<p:a xmlns:p=\"urn:1\"><p:b xmlns:p=\"urn:2\"><p:c xmlns:p=\"urn:1\"></p:c></p:b></p:a>")]
    [TestCase(
        "<a z='1' b='2' xml:lang='en' q:a='3' p:a='4' xmlns:p='urn:z' xmlns:q='urn:a'/>",
        "<a xmlns:p=\"urn:z\" xmlns:q=\"urn:a\" b=\"2\" z=\"1\" xml:lang=\"en\" q:a=\"3\" p:a=\"4\"></a>")]
    [TestCase("<a b='&#9;&#10;&#13;&quot;&lt;&amp;>'/>", "<a b=\"&#x9;&#xA;&#xD;&quot;&lt;&amp;>\"></a>")]
    [TestCase("<a>&#13;\r\n&gt;&lt;&amp;\"'<![CDATA[<&]]></a>", "<a>&#xD;\n&gt;&lt;&amp;\"'&lt;&amp;</a>")]
    [TestCase("<a>one<!-- not this -->two</a>", "<a>onetwo</a>")]
    [TestCase("<a>\U0001F4B6&#128182;</a>", "<a>\U0001F4B6\U0001F4B6</a>")]
    [TestCase("<a b=' x\ty\n'/>", "<a b=\" x y \"></a>")]
    [TestCase("<a><![CDATA[1\r\n2\r3\r\r\n]]></a>", "<a>1\n2\n3\n\n</a>")]
    public void Writes_what_the_specification_says(string input, string canonical) =>
        Assert.That(Canonicalized.Ours(input), Is.EqualTo(canonical));

    [TestCase("<a xmlns='relative'/>")]
    [TestCase("<a xmlns:p='../up'/>")]
    [TestCase("<a><b xmlns:p='a/b:c'/></a>")]
    [TestCase("<a xmlns:p='1:x'/>")]
    [TestCase("<a xmlns:p=':x'/>")]
    public void Fails_on_a_relative_namespace(string input) =>
        Assert.That(
            () => Canonicalized.Ours(input),
            Throws.InstanceOf<SecurityRejectedException>()
                .With.Property(nameof(SecurityRejectedException.Rejection)).EqualTo(SecurityRejection.RelativeNamespace));

    [Test]
    public void Writes_the_namespaces_of_the_prefix_list_wherever_they_are_in_scope()
    {
        const string Input = "<a xmlns='urn:d' xmlns:p='urn:p' xmlns:q='urn:q'><b xmlns:p='urn:other'/></a>";

        Assert.That(
            Canonicalized.Ours(Input, "p", ""),
            Is.EqualTo("<a xmlns=\"urn:d\" xmlns:p=\"urn:p\"><b xmlns:p=\"urn:other\"></b></a>"));
    }

    [Test]
    public void Keeps_surrogate_pairs_whole_in_text_of_any_length([Values(2047, 2048, 8191, 8192, 100_000)] int before)
    {
        string text = new string('x', before) + string.Concat(Enumerable.Repeat("\U0001F4B6", 5000));

        Assert.That(Canonicalized.Ours($"<a>{text}</a>"), Is.EqualTo($"<a>{text}</a>"));
    }

    [Test]
    public void Makes_line_feeds_of_line_ends_in_CDATA_of_any_length([Values(1, 2047, 32_768, 100_001)] int lines)
    {
        string cdata = string.Concat(Enumerable.Repeat("\r\n", lines));

        Assert.That(Canonicalized.Ours($"<a><![CDATA[{cdata}]]></a>"), Is.EqualTo($"<a>{new string('\n', lines)}</a>"));
    }

    [Test]
    public void Agrees_with_the_framework_on_generated_documents([Values(1, 2, 3, 4)] int seed)
    {
        var random = new Random(seed);

        for (int i = 0; i < 500; i++)
        {
            string document = RandomXml.Document(random);

            Assert.That(Canonicalized.Ours(document), Is.EqualTo(Canonicalized.Frameworks(document)), document);
        }
    }
}

/// <summary>One document's canonical form, by our canonicalizer and by the framework's.</summary>
internal static class Canonicalized
{
    internal static string Ours(string xml, params string[] inclusivePrefixes)
    {
        using XmlDictionaryReader reader = Reading.Open(Encoding.UTF8.GetBytes($"<parent>{xml}</parent>"), XmlLimits.Default);
        var tag = new StartTag();
        int elementsLeft = int.MaxValue;
        reader.MoveToContent();
        ElementNode parent = ElementNode.ReadStartTag(reader, null, tag, XmlLimits.Default);
        reader.Read();
        ElementNode element = ElementNode.ReadWhole(reader, parent, tag, XmlLimits.Default, ref elementsLeft);

        using var writer = new CanonicalWriter();
        new ExclusiveCanonicalizer(writer, parent, inclusivePrefixes).Element(element);

        return Encoding.UTF8.GetString(writer.Written.Span);
    }

    internal static string Frameworks(string xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using XmlReader reader = XmlReader.Create(
            new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);

        var transform = new XmlDsigExcC14NTransform();
        transform.LoadInput(document);

        using var result = new StreamReader((Stream)transform.GetOutput(typeof(Stream)), Encoding.UTF8);

        return result.ReadToEnd();
    }
}

/// <summary>Small documents that redeclare, undeclare and shadow namespaces as no sane sender would.</summary>
internal static class RandomXml
{
    private static readonly string[] Prefixes = ["", "p", "q", "r"];
    private static readonly string[] Uris = ["urn:a", "urn:b", "urn:c"];
    private static readonly string[] Texts = ["", " ", "text", "&amp;&lt;", "\n", "&#x1F4B6;", "<![CDATA[x]]>", "<!--c-->"];

    internal static string Document(Random random) =>
        Element(random, 4, new Dictionary<string, string> { [""] = "" });

    private static string Element(Random random, int depth, Dictionary<string, string> scope)
    {
        var mine = new Dictionary<string, string>(scope);
        var tag = new StringBuilder();

        foreach (string prefix in Prefixes.Where(_ => random.Next(3) == 0))
        {
            mine[prefix] = prefix.Length == 0 && random.Next(3) == 0 ? "" : Pick(random, Uris);
            tag.Append(prefix.Length == 0 ? $" xmlns=\"{mine[prefix]}\"" : $" xmlns:{prefix}=\"{mine[prefix]}\"");
        }

        string[] bound = [.. mine.Keys];
        string[] attributes = [.. bound.Where(prefix => prefix.Length > 0 && random.Next(3) == 0).DistinctBy(prefix => mine[prefix])];

        foreach (string prefix in attributes)
        {
            tag.Append($" {prefix}:at=\"v{random.Next(9)}&quot;\"");
        }

        string name = Pick(random, bound) is { Length: > 0 } own ? $"{own}:e" : "e";
        string content = depth == 0
            ? Pick(random, Texts)
            : string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Texts) + Element(random, depth - 1, mine)));

        return $"<{name}{tag}>{content}</{name}>";
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
