using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>
/// Room 7. Puts a security header on a message: a Timestamp, our certificate as BinarySecurityToken, and a signature
/// over Timestamp, every header block and Body; in a reply, where its receiver's policy asks, also the value of the
/// signature that it answers. Whoever uses SM2 is answered by SM2, if we have such a key. All that is signed is written
/// in canonical form at once, so that a digest is a hash over bytes that go out as they are, or into the encryption,
/// where the Body's content is encrypted then.
/// </summary>
public sealed class MessageSecurer(
    SigningCredential own, FreshnessOptions freshness, TimeProvider clock, SigningCredential? ownSm2 = null)
{
    private const string TokenProfile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

    private const string Base64Encoding =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    /// <param name="message">What is to go out.</param>
    /// <param name="reply">What it owes to the message that it answers; null for a request.</param>
    public ReadOnlyMemory<byte> Secure(OutgoingMessage message, ReplyTerms? reply = null) =>
        Secure(message, reply, reply?.Encryption, out _);

    internal ReadOnlyMemory<byte> Secure(
        OutgoingMessage message, ReplyTerms? reply, MessageEncryption? encryption, out byte[] signatureValue)
    {
        SigningCredential credential = reply is { Policy.AdmitSm2: true } ? ownSm2 ?? own : own;
        using var timestamp = new CanonicalWriter();
        using var confirmation = new CanonicalWriter();
        using var headers = new CanonicalWriter();
        using var body = new CanonicalWriter();
        using var signedInfo = new CanonicalWriter();

        OpenSignedInfo(signedInfo, credential.Algorithm);
        WriteTimestamp(timestamp);
        AddReference(signedInfo, "TS", timestamp.Written.Span, credential.DigestUri);

        var canonicalizer = new ExclusiveCanonicalizer(headers, null, []);

        if (reply is { Policy.ConfirmSignatures: true })
        {
            WriteConfirmation(confirmation, reply.SignatureValue);
            AddReference(signedInfo, "SC", confirmation.Written.Span, credential.DigestUri);
        }

        for (int i = 0; i < message.Headers.Count; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"H{i}");
            int start = headers.Written.Length;
            message.Headers[i].Write(headers, canonicalizer, id);
            AddReference(signedInfo, id, headers.Written.Span[start..], credential.DigestUri);
        }

        WriteBody(body, message);
        AddReference(signedInfo, "Body", body.Written.Span, credential.DigestUri);
        signedInfo.Raw("</ds:SignedInfo>"u8);

        signatureValue = credential.Sign(signedInfo.Written.Span);

        // The confirmation goes with the Timestamp: both stand before the signature that covers them.
        timestamp.Raw(confirmation.Written.Span);

        return Assemble(message, credential.Certificate, encryption, timestamp, signedInfo, signatureValue, headers, body);
    }

    private static byte[] Assemble(
        OutgoingMessage message,
        X509Certificate2 certificate,
        MessageEncryption? encryption,
        CanonicalWriter timestamp,
        CanonicalWriter signedInfo,
        byte[] signatureValue,
        CanonicalWriter headers,
        CanonicalWriter body)
    {
        using var output = new CanonicalWriter();
        using EncryptionWriter? encrypted = encryption is null ? null : new EncryptionWriter(encryption);
        EnvelopeParts.Open(output, message.SoapNamespace);

        // No mustUnderstand: a client that cannot verify may still read the reply, and some refuse what they are told
        // they must understand and do not.
        output.Raw("<soap:Header><wsse:Security>"u8);
        encrypted?.WriteKey(output);
        WriteToken(output, certificate);
        output.Raw(timestamp.Written.Span);

        if (encrypted is { IncludesSignature: true })
        {
            using var signature = new CanonicalWriter();
            WriteSignature(signature, signedInfo, signatureValue);
            encrypted.WriteSignature(output, signature.Written.Span);
        }
        else
        {
            WriteSignature(output, signedInfo, signatureValue);
        }

        output.Raw("</wsse:Security>"u8);
        output.Raw(headers.Written.Span);
        output.Raw("</soap:Header>"u8);

        if (encrypted is null)
        {
            output.Raw(body.Written.Span);
        }
        else
        {
            OpenBody(output, message.SoapNamespace);
            encrypted.WriteBodyContent(output, message.Payload.Span);
            output.Raw("</soap:Body>"u8);
        }

        output.Raw("</soap:Envelope>"u8);

        return output.Written.ToArray();
    }

    private static void WriteSignature(CanonicalWriter output, CanonicalWriter signedInfo, byte[] signatureValue)
    {
        output.Raw("<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"u8);
        output.Raw(signedInfo.Written.Span);
        output.Raw("<ds:SignatureValue>"u8);
        output.Name(Convert.ToBase64String(signatureValue));
        output.Raw("</ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI=\"#X509\" ValueType=\""u8);
        output.Name(TokenProfile);
        output.Raw("\"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>"u8);
    }

    private static void WriteToken(CanonicalWriter output, X509Certificate2 certificate)
    {
        output.Raw("<wsse:BinarySecurityToken xmlns:wsu=\""u8);
        output.Name(WellKnown.Wsu);
        output.Raw("\" EncodingType=\""u8);
        output.Name(Base64Encoding);
        output.Raw("\" ValueType=\""u8);
        output.Name(TokenProfile);
        output.Raw("\" wsu:Id=\"X509\">"u8);
        output.Name(Convert.ToBase64String(certificate.RawDataMemory.Span));
        output.Raw("</wsse:BinarySecurityToken>"u8);
    }

    private void WriteTimestamp(CanonicalWriter output)
    {
        DateTimeOffset created = clock.GetUtcNow();
        output.Raw("<wsu:Timestamp xmlns:wsu=\""u8);
        output.Name(WellKnown.Wsu);
        output.Raw("\" wsu:Id=\"TS\"><wsu:Created>"u8);
        output.Name(Format(created));
        output.Raw("</wsu:Created><wsu:Expires>"u8);
        output.Name(Format(created + freshness.Freshness));
        output.Raw("</wsu:Expires></wsu:Timestamp>"u8);
    }

    // [WSS §8.5] Without a Value where the request had no signature.
    private static void WriteConfirmation(CanonicalWriter output, byte[]? signatureValue)
    {
        output.Raw("<wsse11:SignatureConfirmation xmlns:wsse11=\""u8);
        output.Name(WellKnown.Wsse11);
        output.Raw("\" xmlns:wsu=\""u8);
        output.Name(WellKnown.Wsu);
        output.Raw("\""u8);

        if (signatureValue is not null)
        {
            output.Raw(" Value=\""u8);
            output.Name(Convert.ToBase64String(signatureValue));
            output.Raw("\""u8);
        }

        output.Raw(" wsu:Id=\"SC\"></wsse11:SignatureConfirmation>"u8);
    }

    private static void WriteBody(CanonicalWriter output, OutgoingMessage message)
    {
        OpenBody(output, message.SoapNamespace);
        output.Raw(message.Payload.Span);
        output.Raw("</soap:Body>"u8);
    }

    private static void OpenBody(CanonicalWriter output, string soapNamespace)
    {
        output.Raw("<soap:Body xmlns:soap=\""u8);
        output.AttributeValue(soapNamespace);
        output.Raw("\" xmlns:wsu=\""u8);
        output.Name(WellKnown.Wsu);
        output.Raw("\" wsu:Id=\"Body\">"u8);
    }

    private static void OpenSignedInfo(CanonicalWriter output, SignatureAlgorithm algorithm)
    {
        output.Raw("<ds:SignedInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:CanonicalizationMethod Algorithm=\""u8);
        output.Name(Transform.ExclusiveC14N);
        output.Raw("\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""u8);
        output.Name(algorithm.Uri);
        output.Raw("\"></ds:SignatureMethod>"u8);
    }

    private static void AddReference(
        CanonicalWriter signedInfo, string id, ReadOnlySpan<byte> canonical, string digestUri)
    {
        signedInfo.Raw("<ds:Reference URI=\"#"u8);
        signedInfo.Name(id);
        signedInfo.Raw("\"><ds:Transforms><ds:Transform Algorithm=\""u8);
        signedInfo.Name(Transform.ExclusiveC14N);
        signedInfo.Raw("\"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm=\""u8);
        signedInfo.Name(digestUri);
        signedInfo.Raw("\"></ds:DigestMethod><ds:DigestValue>"u8);
        signedInfo.Name(Convert.ToBase64String(RunningDigest.Of(DigestAlgorithm.Find(digestUri), canonical)));
        signedInfo.Raw("</ds:DigestValue></ds:Reference>"u8);
    }

    // [BSP R3213, R3220] UTC with Z, and milliseconds at the most: some stacks cannot read finer time.
    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
