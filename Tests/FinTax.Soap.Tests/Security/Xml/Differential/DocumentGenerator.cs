using System.Text;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>
/// Documents as no sane sender would write them, each made from its seed alone: namespaces redeclared, shadowed and
/// undeclared, prefixes that sort in unusual ways, every way to write a character, and PrefixLists that fit and do not.
/// </summary>
internal sealed class DocumentGenerator
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    private readonly Random random;
    private readonly StringBuilder text = new();
    private readonly bool isEnvelope;
    private readonly int deepest;
    private int elements;
    private bool hasInstruction;

    // The last element within each, and the elements that declare a namespace by a relative URI.
    private readonly Dictionary<int, int> lastWithin = [];
    private readonly List<int> relative = [];
    private bool hasNoUri;

    private DocumentGenerator(int seed)
    {
        random = new Random(seed);
        isEnvelope = OneIn(4);
        deepest = OneIn(40) ? 24 : 5;
    }

    internal static GeneratedDocument Generate(int seed) => new DocumentGenerator(seed).Document(seed);

    private GeneratedDocument Document(int seed)
    {
        DocumentSpelling spelling = DocumentSpelling.Pick(random);
        Between();
        NamespaceScope scope = NamespaceScope.Outermost;

        if (isEnvelope)
        {
            Envelope(scope);
        }
        else
        {
            Element(scope, 0);
        }

        Between();
        int apex = isEnvelope ? 1 : OneIn(3) ? 0 : random.Next(elements);

        return new GeneratedDocument(
            seed,
            spelling.Bytes(text.ToString()),
            apex,
            PrefixList(),
            isEnvelope,
            hasInstruction,
            spelling.IsUndeclaredUtf16,
            relative.Exists(element => element >= apex && element <= lastWithin[apex]),
            relative.Count > 0 || hasNoUri);
    }

    private void Envelope(NamespaceScope scope)
    {
        int own = elements++;
        NamespaceScope inner = scope.Declare("S", Soap);
        text.Append($"<S:Envelope xmlns:S='{Soap}'");
        inner = Declarations(inner, own, 'S');
        text.Append('>').Append(OneIn(3) ? "\n" : "");
        int body = elements++;
        text.Append("<S:Body");
        NamespaceScope within = Attributes(Declarations(inner, body, 'S'));
        text.Append('>').Append(OneIn(2) ? "\r\n " : "");
        Element(within, 2);
        text.Append(OneIn(2) ? "\r\n" : "").Append(OneIn(5) ? "<!-- after -->" : "").Append("</S:Body></S:Envelope>");
        lastWithin[body] = elements - 1;
        lastWithin[own] = elements - 1;
    }

    private void Element(NamespaceScope outer, int depth)
    {
        int own = elements++;
        int start = text.Length;
        text.Append('<');
        int name = text.Length;
        NamespaceScope scope = Attributes(Declarations(outer, own));
        string qualified = scope.PickPrefix(random) is { Length: > 0 } prefix ? $"{prefix}:{Pick(Vocabulary.Names)}" : Pick(Vocabulary.Names);
        text.Insert(name, qualified).Append(OneIn(10) ? "\n" : "");

        if (OneIn(6))
        {
            text.Append("/>");
        }
        else
        {
            text.Append('>');
            Content(scope, depth);
            text.Append("</").Append(qualified).Append(OneIn(10) ? " \t>" : ">");
        }

        lastWithin[own] = elements - 1;
    }

    private void Content(NamespaceScope scope, int depth)
    {
        int children = depth >= deepest ? 0 : deepest > 5 ? 1 : random.Next(depth == 0 ? 4 : 3);

        for (int i = 0; i <= children; i++)
        {
            Text();

            if (i < children)
            {
                Element(scope, depth + 1);
            }
        }
    }

    private void Text()
    {
        for (int i = random.Next(4); i > 0; i--)
        {
            if (OneIn(2000))
            {
                // Longer than one piece of the reader and one chunk of the writer.
                text.Append(string.Concat(Enumerable.Repeat(Pick(Vocabulary.Texts), 9000 + random.Next(9000))));
            }
            else if (OneIn(2000))
            {
                text.Append("<?pi some data?>");
                hasInstruction = true;
            }
            else
            {
                text.Append(Pick(Vocabulary.Texts));
            }
        }
    }

    private NamespaceScope Declarations(NamespaceScope scope, int element, char exceptFor = '\0')
    {
        foreach (string prefix in Vocabulary.Prefixes)
        {
            if (!OneIn(6) || prefix == exceptFor.ToString())
            {
                continue;
            }

            bool isDefault = prefix.Length == 0;
            string uri = isDefault && OneIn(3) ? "" : Uri(element);
            scope = scope.Declare(prefix, uri);
            Separate();
            Attribute(isDefault ? "xmlns" : "xmlns:" + prefix, uri);
        }

        if (OneIn(200))
        {
            Separate();
            Attribute("xmlns:xml", "http://www.w3.org/XML/1998/namespace");
        }

        return scope;
    }

    private string Uri(int element)
    {
        if (OneIn(400))
        {
            relative.Add(element);

            return Pick(Vocabulary.RelativeUris);
        }

        if (OneIn(100))
        {
            hasNoUri = true;

            return Pick(Vocabulary.NoUris);
        }

        return Pick(Vocabulary.Uris);
    }

    private NamespaceScope Attributes(NamespaceScope scope)
    {
        var used = new HashSet<string>();

        for (int i = random.Next(OneIn(20) ? 12 : 4); i > 0; i--)
        {
            string prefix = OneIn(3) ? scope.PickPrefix(random) : "";
            string local = Pick(Vocabulary.AttributeNames);

            // Unique by namespace and local name, as XML namespaces ask.
            if (used.Add($"{(prefix.Length > 0 ? scope.NamespaceOf(prefix) : "")} {local}"))
            {
                Separate();
                Attribute(prefix.Length > 0 ? $"{prefix}:{local}" : local, Value());
            }
        }

        if (OneIn(8))
        {
            Separate();
            string name = Pick(Vocabulary.XmlAttributes);
            Attribute(name, name == "xml:space" ? Pick(["preserve", "default"]) : name == "xml:id" ? "i" + elements : Pick(["en", "", "zh-Hans"]));
        }

        return scope;
    }

    private string Value() => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(Vocabulary.Values)));

    private void Attribute(string name, string value)
    {
        bool isSingle = OneIn(3);
        string quote = isSingle ? "'" : "\"";
        text.Append(name).Append(OneIn(20) ? " = " : "=").Append(quote);
        text.Append(value.Replace(quote, isSingle ? "&apos;" : "&quot;", StringComparison.Ordinal)).Append(quote);
    }

    private void Separate() => text.Append(OneIn(12) ? Pick(["\n  ", "\t", "\r\n", "\r"]) : " ");

    private void Between()
    {
        if (OneIn(15))
        {
            text.Append(Pick(["\n", "\r\n", "<!-- outside -->", " \t"]));
        }

        if (OneIn(400))
        {
            text.Append("<?pi?>");
            hasInstruction = true;
        }
    }

    private string PrefixList()
    {
        if (OneIn(2))
        {
            return "";
        }

        IEnumerable<string> listed = Enumerable.Range(0, random.Next(5)).Select(_ => Pick(Vocabulary.ListedPrefixes));

        return string.Join(OneIn(10) ? "\t\n" : " ", listed);
    }

    private bool OneIn(int times) => random.Next(times) == 0;

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
