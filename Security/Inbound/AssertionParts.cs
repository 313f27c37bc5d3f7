using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// A saml2:Assertion taken apart in the order of its schema, with what we rely on exactly once [SAMLCORE §2.3.3]. The
/// statements and the advice that may follow say nothing that is used here.
/// </summary>
internal sealed record AssertionParts(
    ElementNode Assertion, string Id, ElementNode Issuer, ElementNode Signature, ElementNode Subject, ElementNode Conditions)
{
    internal static AssertionParts Read(ElementNode assertion)
    {
        ElementNode[] children = [.. assertion.Elements];

        if (!children.Any(child => child.Is("Signature", WellKnown.DigitalSignature)))
        {
            throw SecurityRejection.AssertionNotSigned.ToException();
        }

        if (children is not [var issuer, var signature, var subject, var conditions, ..]
            || !Is(issuer, "Issuer")
            || !signature.Is("Signature", WellKnown.DigitalSignature)
            || !Is(subject, "Subject")
            || !Is(conditions, "Conditions")
            || !children.Skip(4).All(IsStatement))
        {
            throw SecurityRejection.AssertionMalformed.ToException("its children");
        }

        return assertion.Attribute("Version") == "2.0" && assertion.Attribute("ID") is { Length: > 0 } id
            ? new AssertionParts(assertion, id, issuer, signature, subject, conditions)
            : throw SecurityRejection.AssertionMalformed.ToException("Version or ID");
    }

    internal static bool Is(ElementNode element, string localName) => element.Is(localName, WellKnown.Saml2);

    /// <summary>The text of an element that may hold nothing else: markup in a name is read differently by two readers.</summary>
    internal static string TextOf(ElementNode element) =>
        element.Elements.Any()
            ? throw SecurityRejection.AssertionMalformed.ToException(element.LocalName)
            : element.Text;

    private static bool IsStatement(ElementNode child) =>
        child.NamespaceUri == WellKnown.Saml2
        && child.LocalName is "Advice" or "Statement" or "AuthnStatement" or "AuthzDecisionStatement" or "AttributeStatement";
}
