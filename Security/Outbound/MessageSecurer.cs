using System.Globalization;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>
/// Room 7. Puts a security header on a message: a Timestamp, our certificate as BinarySecurityToken, and a signature
/// over Timestamp, every header block and Body; in a reply, where its receiver's policy asks, also the value of the
/// signature that it answers. Whoever uses SM2 is answered by SM2, if we have such a key. All that is signed is written
/// in canonical form at once, so that a digest is a hash over bytes that go out as they are, or into the encryption,
/// where the Body's content is encrypted then. A request may show an assertion, and need no signature beside it.
/// </summary>
public sealed class MessageSecurer
{
    private readonly SigningCredential? own;
    private readonly SigningCredential? ownSm2;
    private readonly FreshnessOptions freshness;
    private readonly TimeProvider clock;

    public MessageSecurer(
        SigningCredential own, FreshnessOptions freshness, TimeProvider clock, SigningCredential? ownSm2 = null)
        : this(own, ownSm2, freshness, clock)
    {
    }

    private MessageSecurer(
        SigningCredential? own, SigningCredential? ownSm2, FreshnessOptions freshness, TimeProvider clock)
    {
        this.own = own;
        this.ownSm2 = ownSm2;
        this.freshness = freshness;
        this.clock = clock;
    }

    /// <param name="message">What is to go out.</param>
    /// <param name="reply">What it owes to the message that it answers; null for a request.</param>
    public ReadOnlyMemory<byte> Secure(OutgoingMessage message, ReplyTerms? reply = null) =>
        Secure(message, reply, reply?.Encryption, null, out _);

    /// <summary>The same where it was written: whoever takes it disposes of it.</summary>
    public CanonicalWriter Write(OutgoingMessage message, ReplyTerms? reply) =>
        Write(message, reply, reply?.Encryption, null, out _);

    /// <summary>One that signs nothing: each of its requests is proven by an assertion that it bears.</summary>
    internal static MessageSecurer OfBearers(FreshnessOptions freshness, TimeProvider clock) =>
        new(null, null, freshness, clock);

    /// <param name="message">What is to go out.</param>
    /// <param name="reply">What it owes to the message that it answers; null for a request.</param>
    /// <param name="encryption">How its Body is encrypted; null where it stays readable.</param>
    /// <param name="assertion">The assertion that a request shows.</param>
    /// <param name="signatureValue">The value of the signature; empty where there is none.</param>
    internal ReadOnlyMemory<byte> Secure(
        OutgoingMessage message,
        ReplyTerms? reply,
        MessageEncryption? encryption,
        SentAssertion? assertion,
        out byte[] signatureValue)
    {
        using CanonicalWriter output = Write(message, reply, encryption, assertion, out signatureValue);

        return output.Written.ToArray();
    }

    private CanonicalWriter Write(
        OutgoingMessage message,
        ReplyTerms? reply,
        MessageEncryption? encryption,
        SentAssertion? assertion,
        out byte[] signatureValue)
    {
        SigningCredential? credential = reply is { Policy.AdmitSm2: true } ? ownSm2 ?? own : own;
        RequireProof(credential, assertion);
        var tokens = new SenderTokens(credential?.Certificate, assertion);
        using SignatureWriter? signature = credential is null ? null : new SignatureWriter(credential);
        using var timestamp = new CanonicalWriter();
        using var confirmation = new CanonicalWriter();
        using var headers = new CanonicalWriter();
        using var body = new CanonicalWriter();

        WriteTimestamp(timestamp);
        signature?.Add("TS", timestamp.Written.Span);

        if (signature is not null)
        {
            tokens.AddTo(signature);
        }

        var canonicalizer = new ExclusiveCanonicalizer(headers, null, []);

        if (reply is { Policy.ConfirmSignatures: true })
        {
            WriteConfirmation(confirmation, reply.SignatureValue);
            signature?.Add("SC", confirmation.Written.Span);
        }

        for (int i = 0; i < message.Headers.Count; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"H{i}");
            int start = headers.Written.Length;
            message.Headers[i].Write(headers, canonicalizer, id);
            signature?.Add(id, headers.Written.Span[start..]);
        }

        WriteBody(body, message);
        signature?.Add("Body", body.Written.Span);
        signatureValue = signature?.Sign() ?? [];

        // The confirmation goes with the Timestamp: both stand before the signature that covers them.
        timestamp.Raw(confirmation.Written.Span);

        return Assemble(message, tokens, encryption, timestamp, signature, headers, body);
    }

    // What goes out proves its sender, and the key that an assertion names is the one that signs.
    private static void RequireProof(SigningCredential? credential, SentAssertion? assertion)
    {
        bool isProven = assertion is null || assertion.IsBearer
            ? (credential, assertion) is not (null, null)
            : assertion.IsHeldBy(credential);

        if (!isProven)
        {
            throw new InvalidOperationException(
                "Nothing proves the sender: there is no key, or another than the one that the assertion names.");
        }
    }

    private static CanonicalWriter Assemble(
        OutgoingMessage message,
        SenderTokens tokens,
        MessageEncryption? encryption,
        CanonicalWriter timestamp,
        SignatureWriter? signature,
        CanonicalWriter headers,
        CanonicalWriter body)
    {
        var output = new CanonicalWriter();
        using EncryptionWriter? encrypted = encryption is null ? null : new EncryptionWriter(
            encryption with { IncludesSignature = encryption.IncludesSignature && signature is not null });
        EnvelopeParts.Open(output, message.SoapNamespace);

        // No mustUnderstand: a client that cannot verify may still read the reply, and some refuse what they are told
        // they must understand and do not.
        output.Raw("<soap:Header><wsse:Security>"u8);
        encrypted?.WriteKey(output);
        tokens.Write(output);
        output.Raw(timestamp.Written.Span);

        if (encrypted is { IncludesSignature: true })
        {
            using var plain = new CanonicalWriter();
            signature!.Write(plain, tokens);
            encrypted.WriteSignature(output, plain.Written.Span);
        }
        else
        {
            signature?.Write(output, tokens);
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

        return output;
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

    // [BSP R3213, R3220] UTC with Z, and milliseconds at the most: some stacks cannot read finer time.
    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
