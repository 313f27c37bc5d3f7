using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Xml;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// Signs the bytes that another encoder writes, and verifies bytes before that encoder reads them. The bytes are the
/// last thing before the wire and the first after it, so nothing can change what was signed, and the inner encoder
/// reads the very Body that was verified: the verifier admits one Body, in its one place, and nothing after it. A reply
/// that came encrypted it reads as it was decrypted.
/// </summary>
internal sealed class SecuredEncoder(
    MessageEncoder inner, MessageSecurer securer, MessageEncryption? encryption, MessageVerifier verifier) : MessageEncoder
{
    /// <summary>The message property with the wsa:RelatesTo that the reply's signature covers.</summary>
    internal const string RelatesToProperty = "FinTax.Soap.Security.RelatesTo";

    /// <summary>The message property in which a request carries the <see cref="SentSignature"/> to fill.</summary>
    internal const string SentProperty = "FinTax.Soap.Security.Sent";

    /// <summary>The message property with the signature values that the reply confirms.</summary>
    internal const string ConfirmedProperty = "FinTax.Soap.Security.Confirmed";

    // WCF's own bound for the headers of a streamed message.
    private const int HeadersBytesMax = 64 * 1024;

    public override string ContentType => inner.ContentType;

    public override string MediaType => inner.MediaType;

    public override MessageVersion MessageVersion => inner.MessageVersion;

    public override bool IsContentTypeSupported(string contentType) => inner.IsContentTypeSupported(contentType);

    public override ArraySegment<byte> WriteMessage(
        Message message, int maxMessageSize, BufferManager bufferManager, int messageOffset)
    {
        ArraySegment<byte> plain = inner.WriteMessage(message, maxMessageSize, bufferManager, messageOffset);
        ReadOnlyMemory<byte> secured = Secure(message, plain);
        bufferManager.ReturnBuffer(plain.Array!);

        if (secured.Length > maxMessageSize)
        {
            throw new QuotaExceededException($"The signed message is larger than {maxMessageSize} bytes.");
        }

        byte[] buffer = bufferManager.TakeBuffer(messageOffset + secured.Length);
        secured.CopyTo(buffer.AsMemory(messageOffset));

        return new ArraySegment<byte>(buffer, messageOffset, secured.Length);
    }

    public override void WriteMessage(Message message, Stream stream)
    {
        using var plain = new MemoryStream();
        inner.WriteMessage(message, plain);
        stream.Write(Secure(message, new ArraySegment<byte>(plain.GetBuffer(), 0, (int)plain.Length)).Span);
    }

    public override Message ReadMessage(ArraySegment<byte> buffer, BufferManager bufferManager, string contentType)
    {
        VerifiedReply reply = Verify(buffer, () => Unproven(buffer, contentType));

        if (reply.Decrypted is null)
        {
            return reply.AddTo(inner.ReadMessage(buffer, bufferManager, contentType));
        }

        bufferManager.ReturnBuffer(buffer.Array!);

        return reply.AddTo(ReadDecrypted(reply.Decrypted));
    }

    public override Message ReadMessage(Stream stream, int maxSizeOfHeaders, string contentType)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        var bytes = new ArraySegment<byte>(whole.GetBuffer(), 0, (int)whole.Length);
        VerifiedReply reply = Verify(bytes, () => Unproven(bytes, contentType));

        return reply.AddTo(reply.Decrypted is null
            ? inner.ReadMessage(new MemoryStream(whole.ToArray()), maxSizeOfHeaders, contentType)
            : ReadDecrypted(reply.Decrypted));
    }

    private ReadOnlyMemory<byte> Secure(Message request, ArraySegment<byte> plain)
    {
        using SoapMessage message = SoapMessage.Parse(plain, XmlLimits.Default);
        var outgoing = new OutgoingMessage(
            message.SoapNamespace,
            [.. message.HeaderBlocks.Select(block => new OutgoingHeader(block))],
            CanonicalPayload.Read(message));
        ReadOnlyMemory<byte> secured = securer.Secure(outgoing, null, encryption, out byte[] signatureValue);

        if (request.Properties.TryGetValue(SentProperty, out object? sent))
        {
            ((SentSignature)sent).Value = signatureValue;
        }

        return secured;
    }

    // It was written anew, in UTF-8 whatever the reply came in.
    private Message ReadDecrypted(byte[] envelope) =>
        inner.ReadMessage(new MemoryStream(envelope), int.MaxValue, inner.ContentType);

    /// <summary>Refuses what the service did not sign.</summary>
    private VerifiedReply Verify(ArraySegment<byte> reply, Func<MessageFault?> unprovenFault)
    {
        try
        {
            using SoapMessage message = SoapMessage.Parse(reply, XmlLimits.Default);
            using VerifiedMessage verified = verifier.Verify(message, isTls: false, anonymousAllowed: false);
            byte[]? decrypted = verified.WasEncrypted ? DecryptedEnvelope.Write(verified) : null;
            verified.Body.ReadToEnd();

            ElementNode? relatesTo = message.HeaderBlocks
                .FirstOrDefault(block => block.Is("RelatesTo", WellKnown.Addressing) && verified.IsSigned(block));

            return new VerifiedReply(relatesTo?.Text, verified.ConfirmedSignatures, decrypted);
        }
        catch (SecurityRejectedException rejected)
        {
            throw unprovenFault() is { } fault
                ? new UnprovenFaultException(rejected.Rejection, fault, rejected)
                : new UnprovenReplyException(
                    rejected.Rejection, $"The reply is not proven to come from the service: {rejected.Message}.", rejected);
        }
        catch (MalformedMessageException malformed)
        {
            throw new UnprovenReplyException(
                SecurityRejection.Malformed, $"The reply is not a SOAP message: {malformed.Message}", malformed);
        }
    }

    /// <summary>The fault that the reply is, if it is one, for a person to read.</summary>
    private MessageFault? Unproven(ArraySegment<byte> reply, string contentType)
    {
        try
        {
            using Message message = inner.ReadMessage(new MemoryStream([.. reply]), HeadersBytesMax, contentType);

            return message.IsFault ? MessageFault.CreateFault(message, reply.Count) : null;
        }
        // Whatever is wrong with it, it is not proven, and that is what is told.
        catch (Exception unreadable) when (unreadable is XmlException or CommunicationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What the reply's signature says of the request, for the channel that knows the request.</summary>
    private readonly record struct VerifiedReply(string? RelatesTo, IReadOnlyList<byte[]> Confirmed, byte[]? Decrypted)
    {
        internal Message AddTo(Message message)
        {
            message.Properties[RelatesToProperty] = RelatesTo;
            message.Properties[ConfirmedProperty] = Confirmed;

            // WSS4J demands that its header be understood, and WCF must be told that it was. [SOAP11 §4.2.3]
            foreach (MessageHeaderInfo header in message.Headers.Where(header => header.Name == "Security" && header.Namespace == WellKnown.Wsse))
            {
                message.Headers.UnderstoodHeaders.Add(header);
            }

            return message;
        }
    }
}
