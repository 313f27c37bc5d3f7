using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// A SAML 2.0 assertion in the security header: signed as a whole by a registered issuer, for us, for now, about a
/// partner whom that issuer knows under a registered name. The element that is verified is the element that is read.
/// [WSS SAML Token Profile 1.1.1; decision 0016]
/// </summary>
internal sealed class AssertionVerifier(TrustDirectory directory, Freshness freshness, TimeProvider clock)
{
    private const string EntityFormat = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";

    // A bearer's assertion is remembered until it ends. Issuers give minutes, and some a working day.
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromHours(24);

    private readonly AssertionTimes times = new(freshness);
    private readonly SubjectConfirmation confirmations = new(new AssertionTimes(freshness));

    internal VerifiedAssertion Verify(ElementNode assertion, bool isTls, List<ReplayMark> marks)
    {
        var parts = AssertionParts.Read(assertion);
        TrustedIssuer issuer = FindIssuer(parts.Issuer);
        DateTimeOffset until = CheckTimes(parts);
        RequireIssuersSignature(parts, issuer);
        bool isOnce = CheckConditions(parts.Conditions, issuer.Issuer);

        (Principal subject, ElementNode confirmation) = ReadSubject(parts.Subject, issuer.Issuer);
        TrustedSigner? holder = confirmations.Check(confirmation, subject, issuer.Issuer, isTls);

        // What proves its bearer proves whoever has read it, and so only once. [SAMLCORE §2.5.1.5 for OneTimeUse]
        if (holder is null || isOnce)
        {
            string name = issuer.Issuer.EntityId + "#" + parts.Id;
            marks.Add(new ReplayMark(
                "assertion", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(name))), freshness.KeepUntilOver(until)));
        }

        return new VerifiedAssertion(subject, holder);
    }

    private TrustedIssuer FindIssuer(ElementNode issuer)
    {
        string name = AssertionParts.TextOf(issuer);

        return (issuer.Attribute("Format") ?? EntityFormat) == EntityFormat && directory.FindIssuer(name) is { } found
            ? found
            : throw SecurityRejection.AssertionIssuerUnknown.ToException(name);
    }

    private DateTimeOffset CheckTimes(AssertionParts parts)
    {
        DateTimeOffset issued = AssertionTimes.Read(parts.Assertion, "IssueInstant")
            ?? throw SecurityRejection.AssertionMalformed.ToException("IssueInstant");

        if (freshness.IsFromTheFuture(issued))
        {
            throw SecurityRejection.AssertionNotYetValid.ToException(issued.ToString("O"));
        }

        // Without an end it could be used for ever, and no record of its use could be let go.
        DateTimeOffset until = times.Check(parts.Conditions)
            ?? throw SecurityRejection.AssertionMalformed.ToException("no NotOnOrAfter");

        return until - issued <= LifetimeMax
            ? until
            : throw SecurityRejection.AssertionLivesTooLong.ToException(until.ToString("O"));
    }

    /// <summary>
    /// One signature over this very element without the signature itself, and nothing else. The key is the issuer's
    /// registered one; what KeyInfo says is not asked. [SAMLCORE §5.4]
    /// </summary>
    private void RequireIssuersSignature(AssertionParts parts, TrustedIssuer issuer)
    {
        var signature = SignatureParts.Read(parts.Signature);

        if (signature.References is not [var reference] || reference.Attribute("URI") != "#" + parts.Id)
        {
            throw SecurityRejection.AssertionMalformed.ToException("its signature covers something else");
        }

        IReadOnlyList<string> prefixes = Transform.ReadEnvelopedTransforms(reference);
        HashAlgorithmName algorithm = SignatureParts.ReadDigest(reference, TrustedIssuer.Policy, out byte[] promised);
        byte[] signedInfo = ExclusiveCanonicalizer.BytesOf(signature.SignedInfo, signature.InclusivePrefixes);

        if (!issuer.Signed(signature.Algorithm, signedInfo, signature.Value, clock.GetUtcNow()))
        {
            throw SecurityRejection.AssertionSignatureWrong.ToException(issuer.Issuer.EntityId);
        }

        byte[] canonical = ExclusiveCanonicalizer.BytesOf(parts.Assertion, prefixes, omitted: parts.Signature);

        if (!CryptographicOperations.FixedTimeEquals(CryptographicOperations.HashData(algorithm, canonical), promised))
        {
            throw SecurityRejection.AssertionSignatureWrong.ToException("digest");
        }
    }

    // A condition that is not understood makes the whole assertion worth nothing. [SAMLCORE §2.5.1.1]
    private static bool CheckConditions(ElementNode conditions, AssertionIssuer issuer)
    {
        bool isForUs = false;
        bool isOnce = false;

        foreach (ElementNode condition in conditions.Elements)
        {
            switch (condition.NamespaceUri, condition.LocalName)
            {
                // Of several restrictions each must hold. [SAMLCORE §2.5.1.4]
                case (WellKnown.Saml2, "AudienceRestriction"):
                    isForUs = condition.Elements.Any(one =>
                        AssertionParts.Is(one, "Audience") && AssertionParts.TextOf(one) == issuer.Audience)
                        ? true
                        : throw SecurityRejection.AssertionForOthers.ToException("Audience");
                    break;

                case (WellKnown.Saml2, "OneTimeUse"):
                    isOnce = true;
                    break;

                // Binds whoever issues assertions on the strength of this one, which we do not.
                case (WellKnown.Saml2, "ProxyRestriction"):
                    break;

                default:
                    throw SecurityRejection.AssertionConditionUnknown.ToException(condition.LocalName);
            }
        }

        return isForUs ? isOnce : throw SecurityRejection.AssertionForOthers.ToException("no AudienceRestriction");
    }

    private (Principal Subject, ElementNode Confirmation) ReadSubject(ElementNode subject, AssertionIssuer issuer)
    {
        ElementNode[] children = [.. subject.Elements.Take(3)];

        // Of several confirmations one would do [SAMLCORE §2.4.1]; which one is then an attacker's choice.
        if (children is not [var name, var confirmation]
            || !AssertionParts.Is(name, "NameID")
            || !AssertionParts.Is(confirmation, "SubjectConfirmation"))
        {
            throw SecurityRejection.AssertionMalformed.ToException("Subject");
        }

        // The qualifiers are a part of the name; those that are left out mean these. [SAMLCORE §8.3.6, §8.3.7]
        bool isPlain = (name.Attribute("NameQualifier") ?? issuer.EntityId) == issuer.EntityId
            && (name.Attribute("SPNameQualifier") ?? issuer.Audience) == issuer.Audience;

        return isPlain && directory.FindByAssertedName(issuer, AssertionParts.TextOf(name), name.Attribute("Format")) is { } found
            ? (found, confirmation)
            : throw SecurityRejection.AssertionSubjectUnknown.ToException(issuer.EntityId);
    }
}
