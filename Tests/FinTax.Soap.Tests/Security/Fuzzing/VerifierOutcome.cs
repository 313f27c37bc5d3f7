using System.Text;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>
/// What the verifier made of a message: all that it vouches for, written out by a walk of our own over tokens and
/// elements, or the rule by which it refused. Whatever else flies out of it is a bug and flies on.
/// </summary>
/// <param name="Meaning">What is vouched for; null where the message is refused, empty where it is nobody's.</param>
/// <param name="Rule">The rule that the message broke.</param>
internal sealed record VerifierOutcome(string? Meaning, string Rule)
{
    internal const string Nobody = "";

    internal static VerifierOutcome Of(MessageSource source, MessageVerifier verifier) =>
        Of(() => SoapMessage.Parse(source, XmlLimits.Default), verifier);

    internal static VerifierOutcome Of(Func<SoapMessage> parse, MessageVerifier verifier)
    {
        try
        {
            using SoapMessage message = parse();

            // Open operations are the weaker door: what they take without security is nobody's.
            using VerifiedMessage verified = verifier.Verify(message, isTls: false, anonymousAllowed: true);
            string body = BodyOf(verified.Body);

            return verified.Principal is { } sender
                ? new(string.Join('\n', [sender.Name, body, .. SignedBlocks(verified), .. Marks(verified)]), "")
                : new(SignedBlocks(verified).Any() ? "signed by nobody" : Nobody, "");
        }
        catch (SecurityRejectedException rejected)
        {
            return new(null, rejected.Rejection.ToString());
        }
        catch (MalformedMessageException malformed)
        {
            return new(null, malformed.Kind.ToString());
        }
    }

    private static string BodyOf(BodyCursor cursor)
    {
        var written = new StringBuilder();

        while (cursor.Read())
        {
            switch (cursor.NodeType)
            {
                case XmlNodeType.Element:
                    StartTag(written, cursor.Tag.Prefix, cursor.Tag.LocalName, cursor.Tag.NamespaceUri, cursor.Tag.Attributes);
                    break;

                case XmlNodeType.EndElement:
                    written.Append("</>");
                    break;

                default:
                    Text(written, cursor.Value);
                    break;
            }
        }

        return written.ToString();
    }

    /// <summary>Every element of the Header that is reported as signed; where it stands among others is not signed.</summary>
    private static IEnumerable<string> SignedBlocks(VerifiedMessage verified) =>
        verified.Message.HeaderBlocks
            .SelectMany(block => block.SelfAndDescendants())
            .Where(verified.IsSigned)
            .Select(element => Element(new StringBuilder(), element).ToString())
            .Order(StringComparer.Ordinal);

    // A message that is let in a second time under another mark is a replay.
    private static IEnumerable<string> Marks(VerifiedMessage verified) => verified.ReplayMarks.Select(mark => mark.ToString());

    private static StringBuilder Element(StringBuilder written, ElementNode element)
    {
        StartTag(written, element.Prefix, element.LocalName, element.NamespaceUri, element.Attributes);

        foreach (ContentNode node in element.Content)
        {
            _ = node.Element is { } child ? Element(written, child) : Text(written, node.Text!);
        }

        return written.Append("</>");
    }

    private static void StartTag(
        StringBuilder written, string prefix, string localName, string namespaceUri, IReadOnlyList<AttributeToken> attributes)
    {
        written.Append($"<{prefix}:{localName} {{{namespaceUri}}}");

        foreach (AttributeToken attribute in attributes.OrderBy(one => (one.NamespaceUri, one.LocalName)))
        {
            written.Append($" {attribute.Prefix}:{attribute.LocalName} {{{attribute.NamespaceUri}}}=");
            Text(written, attribute.Value).Append(';');
        }

        written.Append('>');
    }

    private static StringBuilder Text(StringBuilder written, string text) =>
        written.Append(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
}
