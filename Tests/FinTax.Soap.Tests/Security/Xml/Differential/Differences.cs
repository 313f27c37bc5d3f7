using System.Text;
using System.Text.RegularExpressions;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>
/// Every way in which another canonicalizer is known to differ from the specification, hence from ours. Each is a model
/// of what the other does that must give its very bytes; whatever no model gives is a failure.
/// </summary>
internal static partial class Differences
{
    /// <summary>
    /// libxml2 keeps a namespace name as its parser hands it on, with &amp; still written as a reference. [C14N §2.3]
    /// replaces it by &amp;amp; as in every attribute.
    /// </summary>
    internal const string Ampersand = "writes & in a namespace name as &#38;";

    /// <summary>
    /// libxml2 takes what its URI parser does not read for relative, anywhere in the document, even outside of the
    /// node-set. [C14N §2.1] has it fail on relative URIs only.
    /// </summary>
    internal const string NoUri = "refuses namespace names that are no URI";

    /// <summary>XmlDsigExcC14NTransform fails on a PrefixList with a prefix twice, which [EXC-C14N §2.1] does not forbid.</summary>
    internal const string RepeatedPrefix = "refuses a PrefixList with a prefix twice";

    /// <summary>It writes a declaration of the prefix xml where the input has one. [C14N §2.3] writes none.</summary>
    internal const string XmlPrefix = "declares the prefix xml";

    /// <summary>XmlDictionaryReader leaves line ends in CDATA as they were sent. [XML §2.11] makes them line feeds.</summary>
    internal const string CDataLineEnds = "keeps carriage returns in CDATA";

    /// <summary>It finds no prefix of the PrefixList that is not ASCII. [EXC-C14N §2.1] knows no such exception.</summary>
    internal const string NotAsciiPrefix = "passes over a listed prefix that is not ASCII";

    /// <summary>
    /// It declares a namespace again that the output has in scope, after one that was in scope in between in the input
    /// and never written. [EXC-C14N §3] compares with what was rendered.
    /// </summary>
    internal const string Redundant = "repeats a declaration";

    internal static IReadOnlyList<string>? OfLibxml2(GeneratedDocument document, Canonical ours, Canonical theirs)
    {
        if (theirs.Bytes is null)
        {
            return document.DeclaresNoUri ? [NoUri] : null;
        }

        string expected = NamespaceName().Replace(
            Text(ours), name => name.Value.Replace("&amp;", "&#38;", StringComparison.Ordinal));

        return Text(theirs) == expected ? [Ampersand] : null;
    }

    internal static IReadOnlyList<string>? OfTransform(GeneratedDocument document, Canonical ours, Canonical theirs)
    {
        if (theirs.Bytes is null)
        {
            return document.Prefixes.Distinct().Count() < document.Prefixes.Length ? [RepeatedPrefix] : null;
        }

        return Text(theirs).Replace(" xmlns:xml=\"http://www.w3.org/XML/1998/namespace\"", "", StringComparison.Ordinal) == Text(ours)
            ? [XmlPrefix]
            : null;
    }

    internal static IReadOnlyList<string>? OfReader(GeneratedDocument document, Canonical ours, Canonical theirs)
    {
        if (theirs.Bytes is null)
        {
            return null;
        }

        string[] prefixes = OurCanonicalizer.Prefixes(document);
        string[] found = [.. prefixes.Where(prefix => Ascii.IsValid(prefix))];
        string stripped = RedundantDeclarations.Strip(Text(theirs));
        string asTheyRead = Text(OurCanonicalizer.Streamed(document, prefixes, reader => reader.Value));
        string asTheyFind = Text(OurCanonicalizer.Streamed(document, found, reader => reader.Value));
        var classes = new List<string>();

        if (stripped != Text(theirs))
        {
            classes.Add(Redundant);
        }

        if (asTheyRead != Text(ours))
        {
            classes.Add(CDataLineEnds);
        }

        if (asTheyFind != asTheyRead)
        {
            classes.Add(NotAsciiPrefix);
        }

        return stripped == asTheyFind ? classes : null;
    }

    private static string Text(Canonical canonical) => Encoding.UTF8.GetString(canonical.Bytes!);

    [GeneratedRegex("""(?<= xmlns(:[^=<>" ]+)?=")[^"]*(?=")""")]
    private static partial Regex NamespaceName();
}
