using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// How whoever sends an assertion shows to be its subject: by having it (bearer), or by a key that it names
/// (holder-of-key). Refuses every other method, and what is asked of the sender that we cannot see.
/// [WSS SAML Token Profile §3.5]
/// </summary>
internal sealed class SubjectConfirmation(AssertionTimes times)
{
    private const string Methods = "urn:oasis:names:tc:SAML:2.0:cm:";

    private readonly HolderKeys holders = new();

    /// <returns>The key that the message must be signed with; null for a bearer.</returns>
    internal TrustedSigner? Check(ElementNode confirmation, Principal subject, AssertionIssuer issuer, bool isTls)
    {
        // A second name would be that of somebody else who may use the assertion. [SAMLCORE §2.4.1.1]
        ElementNode[] children = [.. confirmation.Elements.Take(2)];
        ElementNode? data = children.Length == 1 && AssertionParts.Is(children[0], "SubjectConfirmationData") ? children[0] : null;

        if (children.Length > 0 && data is null)
        {
            throw SecurityRejection.AssertionMalformed.ToException("SubjectConfirmation");
        }

        CheckData(data, issuer);

        switch (confirmation.Attribute("Method"))
        {
            case Methods + "bearer":
                RequireBearer(subject.Policy, isTls);
                return null;

            case Methods + "holder-of-key":
                return subject.Policy.AdmitSamlHolderOfKey
                    ? HolderOf(data, subject)
                    : throw SecurityRejection.ProofNotAdmitted.ToException("holder-of-key");

            case var other:
                throw SecurityRejection.SubjectConfirmationNotAdmitted.ToException(other);
        }
    }

    private static void RequireBearer(SecurityPolicy policy, bool isTls)
    {
        if (!policy.AdmitSamlBearer)
        {
            throw SecurityRejection.ProofNotAdmitted.ToException("bearer");
        }

        // Whoever reads it on its way can use it. A signature around it would not keep him from using it elsewhere.
        if (!isTls)
        {
            throw SecurityRejection.AssertionNeedsTls.ToException();
        }
    }

    private void CheckData(ElementNode? data, AssertionIssuer issuer)
    {
        if (data is not null)
        {
            times.Check(data);
        }

        string? recipient = data?.Attribute("Recipient");
        bool isForUs = recipient is null ? issuer.Recipients.Count == 0 : issuer.Recipients.Contains(recipient);

        if (!isForUs)
        {
            throw SecurityRejection.AssertionForOthers.ToException("Recipient");
        }

        // Neither the sender's network address nor what it was asked for is known here.
        if (data?.Attribute("Address") is not null || data?.Attribute("InResponseTo") is not null)
        {
            throw SecurityRejection.SubjectConfirmationNotAdmitted.ToException("Address or InResponseTo");
        }
    }

    // One key, as a certificate. The issuer's signature is all that vouches for it: it need not be registered here.
    private TrustedSigner HolderOf(ElementNode? data, Principal subject)
    {
        ElementNode[] keys = [.. data?.Children("KeyInfo", WellKnown.DigitalSignature) ?? []];

        if (keys is not [var keyInfo]
            || keyInfo.Elements.ToArray() is not [var x509]
            || !x509.Is("X509Data", WellKnown.DigitalSignature)
            || x509.Elements.ToArray() is not [var certificate]
            || !certificate.Is("X509Certificate", WellKnown.DigitalSignature)
            || Base64Text.TryDecode(certificate.Text) is not { } der)
        {
            throw SecurityRejection.SubjectConfirmationNotAdmitted.ToException("the holder's key is one X509Certificate");
        }

        return holders.Find(der, subject);
    }
}
