using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Xml;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// Signs the bytes that another encoder writes, and verifies bytes before that encoder reads them. The bytes are the
/// last thing before the wire and the first after it, so nothing can change what was signed, and the inner encoder
/// reads the very Body that was verified: the verifier admits one Body, in its one place, and nothing after it. A reply
/// that came encrypted or with attachments it reads as it was signed.
/// </summary>
/// <param name="inner">Writes messages before they are signed.</param>
/// <param name="reader">Reads messages after they were verified, as text.</param>
/// <param name="requests">Signs requests, and does what else they need.</param>
/// <param name="verifier">Verifies.</param>
/// <param name="mtom">How attachments go over the wire; null where there are none.</param>
internal sealed class SecuredEncoder(
    MessageEncoder inner,
    MessageEncoder reader,
    RequestSecurer requests,
    MessageVerifier verifier,
    MtomWire? mtom)
    : MessageEncoder
{
    /// <summary>The message property with the wsa:RelatesTo that the reply's signature covers.</summary>
    internal const string RelatesToProperty = "FinTax.Soap.Security.RelatesTo";

    /// <summary>The message property in which a request carries the <see cref="SentSignature"/> to fill.</summary>
    internal const string SentProperty = "FinTax.Soap.Security.Sent";

    /// <summary>The message property with the signature values that the reply confirms.</summary>
    internal const string ConfirmedProperty = "FinTax.Soap.Security.Confirmed";

    // WCF's own bound for the headers of a streamed message.
    private const int HeadersBytesMax = 64 * 1024;

    public override string ContentType => mtom?.ContentType ?? inner.ContentType;

    public override string MediaType => inner.MediaType;

    public override MessageVersion MessageVersion => inner.MessageVersion;

    public override bool IsContentTypeSupported(string contentType) =>
        reader.IsContentTypeSupported(contentType) || mtom is not null && MtomWire.IsMtom(contentType);

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
        VerifiedReply reply = Verify(buffer, contentType, () => Unproven(buffer, contentType));

        if (reply.WrittenAnew is not { } envelope)
        {
            return reply.AddTo(reader.ReadMessage(buffer, bufferManager, contentType));
        }

        bufferManager.ReturnBuffer(buffer.Array!);

        return reply.AddTo(ReadAnew(envelope));
    }

    public override Message ReadMessage(Stream stream, int maxSizeOfHeaders, string contentType)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        byte[] bytes = whole.ToArray();
        VerifiedReply reply = Verify(bytes, contentType, () => Unproven(bytes, contentType));

        return reply.AddTo(reply.WrittenAnew is { } envelope
            ? ReadAnew(envelope)
            : reader.ReadMessage(new MemoryStream(bytes), maxSizeOfHeaders, contentType));
    }

    private ReadOnlyMemory<byte> Secure(Message request, ArraySegment<byte> plain)
    {
        var attachments = new List<Range>();
        using SoapMessage message = mtom is null ? SoapMessage.Parse(plain, XmlLimits.Default) : MtomWire.ParseWritten(plain);
        var outgoing = new OutgoingMessage(
            message.SoapNamespace,
            [.. message.HeaderBlocks.Select(block => new OutgoingHeader(block))],
            CanonicalPayload.Read(message, attachments));
        ReadOnlyMemory<byte> secured = requests.Secure(outgoing, out byte[] signatureValue);

        if (request.Properties.TryGetValue(SentProperty, out object? sent))
        {
            ((SentSignature)sent).Value = signatureValue;
        }

        return mtom is null ? secured : mtom.Pack(secured.Span, outgoing.Payload.Span, attachments);
    }

    // It was written anew, in UTF-8 whatever the reply came in.
    private Message ReadAnew(byte[] envelope) =>
        reader.ReadMessage(new MemoryStream(envelope), int.MaxValue, reader.ContentType);

    /// <summary>Refuses what the service did not sign.</summary>
    private VerifiedReply Verify(ArraySegment<byte> reply, string contentType, Func<MessageFault?> unprovenFault)
    {
        try
        {
            bool isMtom = mtom is not null && MtomWire.IsMtom(contentType);
            using SoapMessage message = isMtom
                ? MtomWire.Parse(reply, contentType)
                : SoapMessage.Parse(reply, XmlLimits.Default);
            using VerifiedMessage verified = verifier.Verify(message, isTls: false, anonymousAllowed: false);
            byte[]? anew = isMtom || verified.WasEncrypted ? PlainEnvelope.Write(verified) : null;
            verified.Body.ReadToEnd();

            ElementNode? relatesTo = message.HeaderBlocks
                .FirstOrDefault(block => block.Is("RelatesTo", WellKnown.Addressing) && verified.IsSigned(block));

            return new VerifiedReply(relatesTo?.Text, verified.ConfirmedSignatures, anew);
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
            MessageEncoder plain = MtomWire.IsMtom(contentType) ? inner : reader;
            using Message message = plain.ReadMessage(new MemoryStream([.. reply]), HeadersBytesMax, contentType);

            return message.IsFault ? MessageFault.CreateFault(message, reply.Count) : null;
        }
        // Whatever is wrong with it, it is not proven, and that is what is told.
        catch (Exception unreadable) when (unreadable is XmlException or CommunicationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What the reply's signature says of the request, for the channel that knows the request.</summary>
    private readonly record struct VerifiedReply(string? RelatesTo, IReadOnlyList<byte[]> Confirmed, byte[]? WrittenAnew)
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
