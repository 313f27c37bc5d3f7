using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>
/// What a security header shows of who sends: the certificate whose key signs, or the assertion that names its holder's
/// key; and an assertion that is merely borne, beside a signature that covers it or alone.
/// </summary>
/// <param name="certificate">Whose key signs; null where nothing is signed.</param>
/// <param name="assertion">The assertion, if one is sent.</param>
internal sealed class SenderTokens(X509Certificate2? certificate, SentAssertion? assertion)
{
    private const string AssertionReferenceId = "STR";

    private bool NamesHolder => assertion is { IsBearer: false };

    internal void AddTo(SignatureWriter signature)
    {
        // A bearer's assertion could otherwise be put beside another's signature. [WSS SAML Token Profile §3.4]
        if (assertion is { IsBearer: true })
        {
            signature.AddToken(AssertionReferenceId, assertion.Canonical());
        }
    }

    internal void Write(CanonicalWriter output)
    {
        if (certificate is not null && !NamesHolder)
        {
            WriteCertificate(output, certificate);
        }

        if (assertion is null)
        {
            return;
        }

        output.Raw(assertion.Xml);

        if (certificate is not null && assertion.IsBearer)
        {
            WriteAssertionReference(output, assertion, AssertionReferenceId);
        }
    }

    internal void WriteKeyReference(CanonicalWriter output)
    {
        if (NamesHolder)
        {
            WriteAssertionReference(output, assertion!, null);

            return;
        }

        output.Raw("<wsse:SecurityTokenReference><wsse:Reference URI=\"#X509\" ValueType=\""u8);
        output.Name(TokenReference.X509V3);
        output.Raw("\"/></wsse:SecurityTokenReference>"u8);
    }

    private static void WriteCertificate(CanonicalWriter output, X509Certificate2 certificate)
    {
        output.Raw("<wsse:BinarySecurityToken xmlns:wsu=\""u8);
        output.Name(WellKnown.Wsu);
        output.Raw("\" EncodingType=\""u8);
        output.Name(SigningTokenResolver.Base64Encoding);
        output.Raw("\" ValueType=\""u8);
        output.Name(TokenReference.X509V3);
        output.Raw("\" wsu:Id=\"X509\">"u8);
        output.Name(Convert.ToBase64String(certificate.RawDataMemory.Span));
        output.Raw("</wsse:BinarySecurityToken>"u8);
    }

    // [WSS SAML Token Profile §3.4] An id of SAML 2.0 is told by a KeyIdentifier, and what it is by the TokenType.
    private static void WriteAssertionReference(CanonicalWriter output, SentAssertion assertion, string? id)
    {
        output.Raw("<wsse:SecurityTokenReference xmlns:wsse11=\""u8);
        output.Name(WellKnown.Wsse11);
        output.Raw("\" wsse11:TokenType=\""u8);
        output.Name(TokenReference.SamlV2);

        if (id is not null)
        {
            output.Raw("\" xmlns:wsu=\""u8);
            output.Name(WellKnown.Wsu);
            output.Raw("\" wsu:Id=\""u8);
            output.Name(id);
        }

        output.Raw("\"><wsse:KeyIdentifier ValueType=\""u8);
        output.Name(TokenReference.SamlId);
        output.Raw("\">"u8);
        output.Text(assertion.Id);
        output.Raw("</wsse:KeyIdentifier></wsse:SecurityTokenReference>"u8);
    }
}
