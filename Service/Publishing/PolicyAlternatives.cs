using System.Xml.Linq;
using FinTax.Soap.Security.Keys;
using static FinTax.Soap.Service.Publishing.WsdlNames;

namespace FinTax.Soap.Service.Publishing;

/// <summary>
/// Says in WS-SecurityPolicy 1.3 what <see cref="SecurityPolicy"/> objects admit: one alternative for each way to prove
/// oneself. Made from the objects that the verifier is given, so that it cannot promise what is not enforced; and it
/// says nothing that a message could not break, such as a lax layout or what else could be read.
/// </summary>
internal static class PolicyAlternatives
{
    internal static XElement Write(IEnumerable<SecurityPolicy> policies, string id)
    {
        // Partners differ in names and keys, and hardly in policy: equal alternatives are said once.
        IEnumerable<XElement> alternatives = policies
            .SelectMany(AlternativesOf)
            .DistinctBy(alternative => alternative.ToString(SaveOptions.DisableFormatting));

        return new XElement(
            Wsp + "Policy",
            new XAttribute(XNamespace.Xmlns + "sp", Sp.NamespaceName),
            new XAttribute(Wsu + "Id", id),
            new XElement(Wsp + "ExactlyOne", alternatives));
    }

    private static IEnumerable<XElement> AlternativesOf(SecurityPolicy policy)
    {
        if (policy.AdmitSignature)
        {
            foreach (XElement suite in SuitesOf(policy))
            {
                yield return All(
                    AsymmetricBinding(X509Token("AlwaysToRecipient"), suite),
                    Wss11(policy),
                    SignedParts(policy.RequireSignedAddressing),
                    EncryptedParts(policy));
            }
        }

        if (policy.AdmitUsernameTokenDigest)
        {
            yield return All(
                TransportBinding(), UsernameToken(new XElement(Sp + "HashPassword")), EncryptedParts(policy));
        }

        if (policy.AdmitUsernameTokenDigest && policy.AdmitDigestWithoutTls)
        {
            yield return All(UsernameToken(new XElement(Sp + "HashPassword")), EncryptedParts(policy));
        }

        // PasswordText has no form without TLS, whatever else is set.
        if (policy.AdmitUsernameTokenText)
        {
            yield return All(TransportBinding(), UsernameToken(null), EncryptedParts(policy));
        }

        if (policy.AdmitSamlBearer)
        {
            yield return All(
                TransportBinding(), Assertion("SupportingTokens", SamlToken()), EncryptedParts(policy));
        }

        if (policy.AdmitSamlHolderOfKey)
        {
            foreach (XElement suite in SuitesOf(policy))
            {
                yield return All(
                    AsymmetricBinding(SamlToken(), suite),
                    Wss11(policy),
                    SignedParts(policy.RequireSignedAddressing),
                    EncryptedParts(policy));
            }
        }
    }

    // The suites of WS-SecurityPolicy encrypt with AES-CBC. Those with AES-GCM have the names that Apache CXF gave them,
    // which other stacks took over; who only signs finds the name that all of them know.
    private static IEnumerable<XElement> SuitesOf(SecurityPolicy policy)
    {
        if (policy.RequireEncryptedBody)
        {
            yield return new XElement(Cxf + "Basic256GCM", new XAttribute(XNamespace.Xmlns + "cxf", Cxf.NamespaceName));
        }

        if (!policy.RequireEncryptedBody || policy.AdmitCbc)
        {
            yield return new XElement(Sp + "Basic256Sha256");
        }
    }

    // The suite's name stands for SHA-256 digests; every stack that reads it signs with RSA-SHA256, and exclusive
    // canonicalization is what holds where sp:InclusiveC14N is absent. [WS-SP 1.3 §6.1, §7.1]
    private static XElement AsymmetricBinding(XElement initiatorToken, XElement suite) =>
        Assertion(
            "AsymmetricBinding",
            Assertion("InitiatorToken", initiatorToken),
            Assertion("RecipientToken", X509Token("AlwaysToInitiator")),
            Assertion("AlgorithmSuite", suite),
            new XElement(Sp + "IncludeTimestamp"),
            new XElement(Sp + "OnlySignEntireHeadersAndBody"));

    // A Timestamp beside a UsernameToken may be left out, as zeep does; one that is there must hold.
    private static XElement TransportBinding() =>
        Assertion(
            "TransportBinding",
            Assertion("TransportToken", Assertion("HttpsToken")),
            Assertion("AlgorithmSuite", new XElement(Sp + "Basic256Sha256")),
            new XElement(Sp + "IncludeTimestamp", new XAttribute(Wsp + "Optional", "true")));

    // Replies to signed requests confirm them; what else 1.1 could say is said nowhere. [WS-SP §10.2]
    private static XElement? Wss11(SecurityPolicy policy) =>
        policy.ConfirmSignatures ? Assertion("Wss11", new XElement(Sp + "RequireSignatureConfirmation")) : null;

    private static XElement X509Token(string inclusion) =>
        Including("X509Token", inclusion, new XElement(Sp + "WssX509V3Token10"));

    // [WS-SP §5.4.8] SAML 2.0 by version 1.1 of the token profile.
    private static XElement SamlToken() =>
        Including("SamlToken", "AlwaysToRecipient", new XElement(Sp + "WssSamlV20Token11"));

    private static XElement UsernameToken(XElement? passwordForm) =>
        Assertion(
            "SupportingTokens",
            Including("UsernameToken", "AlwaysToRecipient", passwordForm, new XElement(Sp + "WssUsernameToken10")));

    private static XElement SignedParts(bool withAddressing) =>
        new(
            Sp + "SignedParts",
            new XElement(Sp + "Body"),
            withAddressing ? new XElement(Sp + "Header", new XAttribute("Namespace", Addressing.NamespaceName)) : null);

    private static XElement? EncryptedParts(SecurityPolicy policy) =>
        policy.RequireEncryptedBody ? new XElement(Sp + "EncryptedParts", new XElement(Sp + "Body")) : null;

    private static XElement Including(string name, string inclusion, params object?[] nested)
    {
        XElement token = Assertion(name, nested);
        token.Add(new XAttribute(Sp + "IncludeToken", $"{Sp.NamespaceName}/IncludeToken/{inclusion}"));

        return token;
    }

    private static XElement Assertion(string name, params object?[] nested) =>
        new(Sp + name, new XElement(Wsp + "Policy", nested));

    private static XElement All(params object?[] assertions) => new(Wsp + "All", assertions);
}
