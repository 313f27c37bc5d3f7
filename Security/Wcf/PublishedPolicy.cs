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
            ? PublishedSignature.Read(binding, assertions) with { ConfirmSignatures = isConfirmed }
            : ReadSupportingToken(assertions) with
            {
                RequireEncryptedBody = PublishedParts.TakeEncryptedBody(assertions),
            };
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

    private static SecurityPolicy ReadSupportingToken(PolicyAssertions assertions)
    {
        bool isTls = false;

        if (assertions.Take("TransportBinding") is { } transport)
        {
            PolicyAssertions token = transport.Required("TransportToken");
            isTls = token.TakeEmpty("HttpsToken");
            token.End();
            PublishedSuite.Take(transport);
            PublishedParts.TakeLayout(transport);
            transport.TakeEmpty("IncludeTimestamp");
            transport.End();
        }

        PolicyAssertions supporting = assertions.Required("SupportingTokens");

        if (PublishedParts.TakeSaml(supporting))
        {
            supporting.End();
            PublishedParts.Demand(isTls, "an assertion that is borne without TLS");

            return new SecurityPolicy { AdmitSignature = false, AdmitSamlBearer = true };
        }

        PolicyAssertions username = supporting.Required("UsernameToken");
        bool isDigest = username.TakeEmpty("HashPassword");
        username.TakeEmpty("WssUsernameToken10");
        username.End();
        supporting.End();
        PublishedParts.Demand(isDigest || isTls, "a password in the clear without TLS");

        return new SecurityPolicy
        {
            AdmitSignature = false,
            AdmitUsernameTokenDigest = isDigest,
            AdmitUsernameTokenText = !isDigest,
            AdmitDigestWithoutTls = isDigest && !isTls,
        };
    }
}
