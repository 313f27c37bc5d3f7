using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Explaining;

/// <summary>
/// Says what a message's security amounts to. The message goes through the verifier itself, with a trace: what is
/// explained is what the service decides, and not what a second verifier would.
/// </summary>
public sealed class MessageExplainer(MessageVerifier verifier, XmlLimits limits)
{
    /// <param name="bytes">The message, whole.</param>
    /// <param name="isTls">Whether it came, or would come, over TLS.</param>
    /// <param name="anonymousAllowed">Whether its operation takes it without security.</param>
    public MessageExplanation Explain(ArraySegment<byte> bytes, bool isTls, bool anonymousAllowed = false)
    {
        try
        {
            using SoapMessage message = SoapMessage.Parse(bytes, limits);

            return Explain(message, bytes, isTls, anonymousAllowed);
        }
        catch (MalformedMessageException malformed)
        {
            return new MessageExplanation
            {
                Rule = SecurityRejection.Malformed,
                Detail = malformed.Message,
                At = ElementPlaces.OfMalformed(bytes, malformed),
            };
        }
    }

    private MessageExplanation Explain(SoapMessage message, ArraySegment<byte> bytes, bool isTls, bool anonymousAllowed)
    {
        var trace = new VerificationTrace();
        var places = new ElementPlaces(message, bytes);

        try
        {
            using VerifiedMessage verified = verifier.Verify(message, isTls, anonymousAllowed, trace);
            verified.Body.ReadToEnd();

            return Facts(trace, places, message) with { Sender = verified.Principal?.Name };
        }
        catch (SecurityRejectedException rejected)
        {
            return Facts(trace, places, message) with
            {
                Rule = rejected.Rejection,
                Detail = rejected.Detail,
                At = places.Of(WhereOf(rejected.Rejection, trace, message)),
                Cause = CauseOf(rejected.Rejection, trace, places, message),
            };
        }
        catch (MalformedMessageException malformed)
        {
            return Facts(trace, places, message) with
            {
                Rule = SecurityRejection.Malformed,
                Detail = malformed.Message,
                At = ElementPlaces.OfMalformed(bytes, malformed),
            };
        }
    }

    private static MessageExplanation Facts(VerificationTrace trace, ElementPlaces places, SoapMessage message)
    {
        ElementNode? header = trace.Header?.Block
            ?? message.HeaderBlocks.FirstOrDefault(block => block.Is("Security", WellKnown.Wsse));

        return new MessageExplanation
        {
            Claimed = [.. trace.Proven.Append(trace.Signer?.Principal).OfType<Principal>().Select(one => one.Name).Distinct()],
            IsEncrypted = trace.Header is { HasEncryption: true },
            Tokens = header is null ? [] : TokenFindings.Of(header, places),
            Signer = trace.Signer is { } signer ? TokenFindings.Certificate(signer.Certificate) : null,
            SignatureHolds = trace.SignatureHolds,
            References = [.. trace.References.Select(reference => Finding(reference, places))],
        };
    }

    private static ReferenceFinding Finding(TracedReference reference, ElementPlaces places)
    {
        // A password in the clear is in the message, and need not be anywhere else.
        bool isSecret = reference.Target.SelfAndDescendants().Any(element => element.Is("Password", WellKnown.Wsse));

        return new ReferenceFinding(
            places.Of(reference.Target),
            reference.Algorithm.Name!,
            reference.Promised,
            Memory(reference.Computed()),
            isSecret ? null : Memory(reference.Canonical()));
    }

    // Spelled out: without a type of its own, null would become memory of no bytes.
    private static ReadOnlyMemory<byte>? Memory(byte[]? bytes) => bytes is null ? default(ReadOnlyMemory<byte>?) : bytes;

    private static ElementNode WhereOf(SecurityRejection rejection, VerificationTrace trace, SoapMessage message) =>
        rejection switch
        {
            SecurityRejection.BodyDigestMismatch => message.Body,
            SecurityRejection.TimestampNotSigned => trace.Header!.Timestamp!,
            SecurityRejection.DigestMismatch => trace.References[^1].Target,
            _ => trace.LookedAt!,
        };

    private static CauseFinding? CauseOf(
        SecurityRejection rejection, VerificationTrace trace, ElementPlaces places, SoapMessage message)
    {
        switch (rejection)
        {
            case SecurityRejection.BodyDigestMismatch or SecurityRejection.DigestMismatch:
                TracedReference broken = trace.References.First(reference => reference.Holds == false);

                // Behind an STR-Transform the token is digested, and not the element; what was encrypted, in plaintext.
                return Captured(broken.Target, broken.InclusivePrefixes, places, message) is { } element
                    && element.Canonical().AsSpan().SequenceEqual(broken.Canonical())
                        ? DigestCauses.Find(element, broken.Algorithm, broken.Promised)
                        : NotAsItStands();

            case SecurityRejection.SignatureValueWrong:
                SignatureParts signature = trace.Signature!;
                X509Certificate2 certificate = trace.Signer!.Certificate;

                return Captured(signature.SignedInfo, signature.InclusivePrefixes, places, message) is { } signedInfo
                    ? SignatureValueCauses.Find(signedInfo, signature, certificate)
                    : NotAsItStands();

            default:
                return null;
        }
    }

    private static CauseFinding NotAsItStands() =>
        new(Cause.NotTried, "What is digested does not stand in the message as it is; no cause was looked for.");

    /// <summary>The element as it stands in the message; null where it came out of something encrypted.</summary>
    private static DigestedElement? Captured(
        ElementNode element, IReadOnlyList<string> prefixes, ElementPlaces places, SoapMessage message)
    {
        using var reader = places.Open(element);

        return reader is null ? null : new(Token.Capture(reader, message.Limits), element.Parent, prefixes);
    }
}
