using System.Xml;
using System.Xml.Linq;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// Reads the WS-SecurityPolicy of a WSDL back into the <see cref="SecurityPolicy"/> that it was written from, one for
/// each alternative. An alternative with an assertion that is not known is none that could be kept, and is left out;
/// a policy without any other is refused.
/// </summary>
public static class PublishedPolicy
{
    /// <param name="wsdl">A WSDL with its policy, as <c>?wsdlWithPolicy</c> answers it.</param>
    /// <exception cref="NotSupportedException">There is no policy, or none of its alternatives can be kept.</exception>
    public static IReadOnlyList<SecurityPolicy> Read(Stream wsdl)
    {
        using var reader = XmlReader.Create(
            wsdl, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

        return Read(XElement.Load(reader));
    }

    internal static IReadOnlyList<SecurityPolicy> Read(XElement wsdl)
    {
        XElement[] alternatives =
        [
            .. wsdl.DescendantsAndSelf(PolicyAssertions.Wsp + "Policy")
                .Elements(PolicyAssertions.Wsp + "ExactlyOne")
                .Elements(PolicyAssertions.Wsp + "All"),
        ];
        var policies = new List<SecurityPolicy>();
        NotSupportedException unknown = new("The WSDL carries no policy.");

        foreach (XElement alternative in alternatives)
        {
            try
            {
                policies.Add(ReadAlternative(new PolicyAssertions(alternative.Elements())));
            }
            catch (NotSupportedException notKnown)
            {
                unknown = notKnown;
            }
        }

        return policies.Count > 0 ? policies : throw unknown;
    }

    private static SecurityPolicy ReadAlternative(PolicyAssertions assertions)
    {
        bool isConfirmed = TakeWss(assertions, "Wss10") | TakeWss(assertions, "Wss11");
        SecurityPolicy policy = assertions.Take("AsymmetricBinding") is { } binding
            ? ReadSignature(binding, assertions) with { ConfirmSignatures = isConfirmed }
            : ReadSupportingToken(assertions) with { RequireEncryptedBody = TakeEncryptedBody(assertions) };
        assertions.End();

        return policy;
    }

    // What else the other side must be able to read, all of which our verifier reads; and whether replies confirm the
    // signature that they answer. [WS-SP §10]
    private static bool TakeWss(PolicyAssertions assertions, string version)
    {
        if (assertions.Take(version) is not { } wss)
        {
            return false;
        }

        wss.TakeEmpty("MustSupportRefKeyIdentifier");
        wss.TakeEmpty("MustSupportRefIssuerSerial");
        wss.TakeEmpty("MustSupportRefThumbprint");
        bool isConfirmed = wss.TakeEmpty("RequireSignatureConfirmation");
        wss.End();

        return isConfirmed;
    }

    private static SecurityPolicy ReadSignature(PolicyAssertions binding, PolicyAssertions beside)
    {
        PolicyAssertions initiator = Required(binding, "InitiatorToken");
        bool isHolderOfKey = TakeSaml(initiator);

        if (!isHolderOfKey)
        {
            TakeX509(initiator);
        }

        initiator.End();
        PolicyAssertions recipient = Required(binding, "RecipientToken");
        TakeX509(recipient);
        recipient.End();
        bool isGcm = TakeSuite(binding, orGcm: true);
        TakeLayout(binding);
        Demand(binding.TakeEmpty("IncludeTimestamp"), "AsymmetricBinding without IncludeTimestamp");
        binding.TakeEmpty("OnlySignEntireHeadersAndBody");
        binding.End();

        PolicyAssertions parts = Required(beside, "SignedParts");
        Demand(parts.TakeEmpty("Body"), "SignedParts without Body");
        bool withAddressing = parts.TakeNamespaces("Header").Contains(WellKnown.Addressing);
        parts.End();
        bool isEncrypted = TakeEncryptedBody(beside);

        return new SecurityPolicy
        {
            RequireEncryptedBody = isEncrypted,
            AdmitCbc = isEncrypted && !isGcm,
            AdmitSignature = !isHolderOfKey,
            AdmitSamlHolderOfKey = isHolderOfKey,
            RequireSignedAddressing = withAddressing,
        };
    }

    private static SecurityPolicy ReadSupportingToken(PolicyAssertions assertions)
    {
        bool isTls = false;

        if (assertions.Take("TransportBinding") is { } transport)
        {
            PolicyAssertions token = Required(transport, "TransportToken");
            isTls = token.TakeEmpty("HttpsToken");
            token.End();
            TakeSuite(transport, orGcm: false);
            TakeLayout(transport);
            transport.TakeEmpty("IncludeTimestamp");
            transport.End();
        }

        PolicyAssertions supporting = Required(assertions, "SupportingTokens");

        if (TakeSaml(supporting))
        {
            supporting.End();
            Demand(isTls, "an assertion that is borne without TLS");

            return new SecurityPolicy { AdmitSignature = false, AdmitSamlBearer = true };
        }

        PolicyAssertions username = Required(supporting, "UsernameToken");
        bool isDigest = username.TakeEmpty("HashPassword");
        username.TakeEmpty("WssUsernameToken10");
        username.End();
        supporting.End();
        Demand(isDigest || isTls, "a password in the clear without TLS");

        return new SecurityPolicy
        {
            AdmitSignature = false,
            AdmitUsernameTokenDigest = isDigest,
            AdmitUsernameTokenText = !isDigest,
            AdmitDigestWithoutTls = isDigest && !isTls,
        };
    }

    private static void TakeX509(PolicyAssertions token)
    {
        PolicyAssertions x509 = Required(token, "X509Token");
        x509.TakeEmpty("WssX509V3Token10");
        x509.End();
    }

    private static bool TakeSaml(PolicyAssertions token)
    {
        if (token.Take("SamlToken") is not { } saml)
        {
            return false;
        }

        Demand(saml.TakeEmpty("WssSamlV20Token11"), "another SamlToken than WssSamlV20Token11");
        saml.End();

        return true;
    }

    // The one suite that stands for SHA-256, and that of Apache CXF which encrypts with GCM besides; what signs by them
    // is RSA-SHA256 or ECDSA-SHA256 everywhere.
    private static bool TakeSuite(PolicyAssertions binding, bool orGcm)
    {
        PolicyAssertions suite = Required(binding, "AlgorithmSuite");
        bool isGcm = orGcm && suite.TakeEmpty(PolicyAssertions.Cxf + "Basic256GCM");
        Demand(isGcm || suite.TakeEmpty("Basic256Sha256"), "another AlgorithmSuite than Basic256Sha256");
        suite.End();

        return isGcm;
    }

    private static bool TakeEncryptedBody(PolicyAssertions assertions)
    {
        if (assertions.Take("EncryptedParts") is not { } parts)
        {
            return false;
        }

        Demand(parts.TakeEmpty("Body"), "EncryptedParts without Body");
        parts.End();

        return true;
    }

    // We write tokens before their use, which is strict, and so lax as well. [WS-SP §6.7]
    private static void TakeLayout(PolicyAssertions binding)
    {
        if (binding.Take("Layout") is { } layout)
        {
            layout.TakeEmpty("Lax");
            layout.TakeEmpty("Strict");
            layout.End();
        }
    }

    private static PolicyAssertions Required(PolicyAssertions assertions, string name) =>
        assertions.Take(name) ?? throw new NotSupportedException($"The policy has no {name} that is known here.");

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new NotSupportedException($"The policy has {otherwise}.");
        }
    }
}
