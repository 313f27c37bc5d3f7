using System.Text;
using System.Text.RegularExpressions;

namespace FinTax.Soap.Security.Explaining;

/// <summary>One way in which the bytes that a signer digested may have come about.</summary>
/// <param name="Cause">What it would be a case of.</param>
/// <param name="Says">What was done, as the end of "the digest holds …".</param>
/// <param name="Octets">Those bytes.</param>
internal sealed partial record Hypothesis(Cause Cause, string Says, Func<byte[]> Octets)
{
    // The prefixes that stacks are seen to give to SOAP's namespaces, and to those of payloads.
    private static readonly string[] SoapPrefixes = ["soap", "soapenv", "SOAP-ENV", "S", "s", "env", "soap12", "e", ""];
    private static readonly string[] OtherPrefixes =
        ["", "ns1", "ns2", "ns3", "ns4", "ns0", "tns", "m", "q1", "v1", "p", "a", "b", "wsu", "u", "c"];

    private static readonly string[] IndentUnits = ["  ", "    ", "\t", ""];

    // A message of ours names three; more would multiply what is tried.
    private const int NamespacesMax = 4;

    /// <summary>All that is tried, from the plainest on; each is made only when the ones before it failed.</summary>
    internal static IEnumerable<Hypothesis> About(DigestedElement element) =>
        OfAlgorithm(element)
            .Concat(OfCanonicalization(element))
            .Concat(OfWhiteSpace(element))
            .Concat(OfLineEnds(element))
            .Concat(OfPrefixes(element))
            .Concat(OfEncoding(element))
            .Concat(OfOtherElement(element))
            .Concat(OfWhiteSpaceAndPrefixes(element));

    private static IEnumerable<Hypothesis> OfAlgorithm(DigestedElement element)
    {
        yield return new(Cause.Algorithm, "", element.Canonical);
    }

    private static IEnumerable<Hypothesis> OfCanonicalization(DigestedElement element)
    {
        DigestedElement inclusive = element with { InclusivePrefixes = element.AllPrefixes };

        yield return new(
            Cause.Canonicalization, "with inclusive canonicalization, and the message says exclusive", inclusive.Canonical);
        yield return new(
            Cause.Canonicalization, "with comments digested too", (element with { WithComments = true }).Canonical);
        yield return new(
            Cause.Canonicalization,
            "with inclusive canonicalization and comments",
            (inclusive with { WithComments = true }).Canonical);
        yield return new(
            Cause.NamespacePrefix,
            "without the namespaces that the element's ancestors declare: it was digested before it stood in the message",
            (inclusive with { Parent = null }).Canonical);

        if (element.InclusivePrefixes.Count > 0)
        {
            yield return new(
                Cause.NamespacePrefix,
                "without the InclusiveNamespaces PrefixList: a declaration of one of its prefixes was added, moved or lost",
                (element with { InclusivePrefixes = [] }).Canonical);
        }
    }

    private static IEnumerable<Hypothesis> OfWhiteSpace(DigestedElement element)
    {
        yield return new(
            Cause.WhiteSpace,
            "without the white space between elements: the message was laid out after it was signed",
            element.WithoutWhiteSpace().Canonical);
        yield return new(
            Cause.WhiteSpace,
            "without white space around text: the message was laid out after it was signed",
            element.WithoutWhiteSpace().WithText(text => text.Trim()).Canonical);

        yield return new(
            Cause.WhiteSpace,
            "without blank lines: they came in after signing",
            element.WithText(text => BlankLines().Replace(text, "\n")).Canonical);

        foreach (string unit in IndentUnits)
        {
            foreach (int level in (int[])[1, 0, 2])
            {
                DigestedElement laidOut = element.Indented(unit, level);
                string says = $"with the layout of a pretty-printer ({Show(unit)} a level): it was taken out after signing";

                yield return new(Cause.WhiteSpace, says, laidOut.Canonical);
                yield return new(Cause.WhiteSpace, says + ", with CR LF at its line ends", laidOut.WithText(ToCrLf).Canonical);
            }
        }
    }

    private static IEnumerable<Hypothesis> OfLineEnds(DigestedElement element)
    {
        yield return new(
            Cause.LineEnds, "with CR LF where LF stands: the line ends were changed after signing", element.WithText(ToCrLf).Canonical);
        yield return new(
            Cause.LineEnds,
            "without the carriage returns: they came in after signing, or the signer lost them",
            element.WithText(text => text.Replace("\r", "", StringComparison.Ordinal)).Canonical);
        yield return new(
            Cause.LineEnds,
            "with carriage returns digested as they stand, where canonical XML writes &#xD; [C14N §2.3]",
            () => Replaced(element.Canonical(), "&#xD;", "\r"));
        yield return new(
            Cause.LineEnds,
            "with bare CR LF where LF stands: the signer digested its own line ends",
            () => Replaced(element.WithText(ToCrLf).Canonical(), "&#xD;", "\r"));
    }

    private static IEnumerable<Hypothesis> OfPrefixes(DigestedElement element)
    {
        string own = element.Tokens[0].NamespaceUri;
        string[] others = OtherNamespaces(element);

        foreach ((string namespaceUri, string prefix) in
            SoapPrefixes.Select(prefix => (own, prefix))
                .Concat(others.SelectMany(other => OtherPrefixes.Select(prefix => (other, prefix)))))
        {
            yield return new(
                Cause.NamespacePrefix,
                $"with {Prefixed(prefix)} for {namespaceUri}: the prefix was changed after signing",
                element.WithPrefix(namespaceUri, prefix).Canonical);
        }

        foreach (string soap in SoapPrefixes)
        {
            foreach (string prefix in others.Length == 0 ? [] : OtherPrefixes)
            {
                yield return new(
                    Cause.NamespacePrefix,
                    $"with {Prefixed(soap)} for {own} and {Prefixed(prefix)} for {others[0]}: prefixes were changed after signing",
                    element.WithPrefix(own, soap).WithPrefix(others[0], prefix).Canonical);
            }
        }
    }

    private static IEnumerable<Hypothesis> OfWhiteSpaceAndPrefixes(DigestedElement element) =>
        OfPrefixes(element.WithoutWhiteSpace())
            .Select(hypothesis => hypothesis with { Says = "without the white space between elements, and " + hypothesis.Says });

    private static IEnumerable<Hypothesis> OfEncoding(DigestedElement element)
    {
        foreach ((string name, Encoding encoding) in Encodings())
        {
            yield return new(
                Cause.Encoding,
                $"over {name} in place of UTF-8 [C14N §2.1]",
                () => encoding.GetBytes(Encoding.UTF8.GetString(element.Canonical())));
        }

        yield return new(
            Cause.Encoding, "with a byte order mark before it", () => [0xEF, 0xBB, 0xBF, .. element.Canonical()]);
        yield return new(
            Cause.Encoding,
            "with the text as it was before somebody read its UTF-8 as Latin-1",
            element.WithText(text => TryDecodeTwice(text, Encoding.Latin1)).Canonical);
        yield return new(
            Cause.Encoding,
            "with composed characters (NFC): their form was changed after signing",
            element.WithText(text => text.Normalize(NormalizationForm.FormC)).Canonical);
        yield return new(
            Cause.Encoding,
            "with decomposed characters (NFD): their form was changed after signing",
            element.WithText(text => text.Normalize(NormalizationForm.FormD)).Canonical);
    }

    private static IEnumerable<Hypothesis> OfOtherElement(DigestedElement element)
    {
        yield return new(
            Cause.WrongElement, "without the element's id: it was given after the digest", element.WithoutId().Canonical);

        if (element.OnlyChild() is { } child)
        {
            yield return new(Cause.WrongElement, "over the element's only child, and not the element itself", child.Canonical);
        }
    }

    private static string[] OtherNamespaces(DigestedElement element) =>
    [
        .. element.Tokens
            .Where(token => token.Kind == TokenKind.Start)
            .SelectMany(token => token.Attributes.Select(attribute => attribute.NamespaceUri).Prepend(token.NamespaceUri))
            .Where(uri => uri.Length > 0 && uri != element.Tokens[0].NamespaceUri && uri != WellKnown.Xml)
            .Distinct()
            // Those of the payload before that of the id.
            .OrderBy(uri => uri == WellKnown.Wsu)
            .Take(NamespacesMax),
    ];

    private static IEnumerable<(string Name, Encoding Encoding)> Encodings() =>
    [
        ("Latin-1", Encoding.Latin1),
        ("GB18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!),
        ("UTF-16", Encoding.Unicode),
        ("UTF-16 (big-endian)", Encoding.BigEndianUnicode),
    ];

    private static string TryDecodeTwice(string text, Encoding wrong)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(wrong.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    [GeneratedRegex(@"\n([ \t]*\n)+")]
    private static partial Regex BlankLines();

    private static string ToCrLf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    private static byte[] Replaced(byte[] canonical, string old, string by) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(canonical).Replace(old, by, StringComparison.Ordinal));

    private static string Prefixed(string prefix) => prefix.Length == 0 ? "no prefix" : $"the prefix {prefix}";

    private static string Show(string unit) => unit switch { "" => "line breaks alone", "\t" => "a tab", _ => $"{unit.Length} blanks" };
}
