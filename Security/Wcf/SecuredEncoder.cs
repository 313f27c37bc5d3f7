using System.ServiceModel.Channels;
using System.ServiceModel.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// Signs the bytes that another encoder writes, and verifies bytes before that encoder reads them. The bytes are the
/// last thing before the wire and the first after it, so nothing can change what was signed, and the inner encoder
/// reads the very Body that was verified: the verifier admits one Body, in its one place, and nothing after it.
/// </summary>
internal sealed class SecuredEncoder(MessageEncoder inner, MessageSecurer securer, MessageVerifier verifier) : MessageEncoder
{
    /// <summary>The message property with the wsa:RelatesTo that the reply's signature covers.</summary>
    internal const string RelatesToProperty = "FinTax.Soap.Security.RelatesTo";

    public override string ContentType => inner.ContentType;

    public override string MediaType => inner.MediaType;

    public override MessageVersion MessageVersion => inner.MessageVersion;

    public override bool IsContentTypeSupported(string contentType) => inner.IsContentTypeSupported(contentType);

    public override ArraySegment<byte> WriteMessage(
        Message message, int maxMessageSize, BufferManager bufferManager, int messageOffset)
    {
        ArraySegment<byte> plain = inner.WriteMessage(message, maxMessageSize, bufferManager, messageOffset);
        ReadOnlyMemory<byte> secured = Secure(plain);
        bufferManager.ReturnBuffer(plain.Array!);

        if (secured.Length > maxMessageSize)
        {
            throw new System.ServiceModel.QuotaExceededException($"The signed message is larger than {maxMessageSize} bytes.");
        }

        byte[] buffer = bufferManager.TakeBuffer(messageOffset + secured.Length);
        secured.CopyTo(buffer.AsMemory(messageOffset));

        return new ArraySegment<byte>(buffer, messageOffset, secured.Length);
    }

    public override void WriteMessage(Message message, Stream stream)
    {
        using var plain = new MemoryStream();
        inner.WriteMessage(message, plain);
        stream.Write(Secure(new ArraySegment<byte>(plain.GetBuffer(), 0, (int)plain.Length)).Span);
    }

    public override Message ReadMessage(ArraySegment<byte> buffer, BufferManager bufferManager, string contentType)
    {
        string? relatesTo = Verify(buffer);
        Message message = inner.ReadMessage(buffer, bufferManager, contentType);
        message.Properties[RelatesToProperty] = relatesTo;

        return message;
    }

    public override Message ReadMessage(Stream stream, int maxSizeOfHeaders, string contentType)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        var bytes = new ArraySegment<byte>(whole.GetBuffer(), 0, (int)whole.Length);
        string? relatesTo = Verify(bytes);
        Message message = inner.ReadMessage(new MemoryStream(whole.ToArray()), maxSizeOfHeaders, contentType);
        message.Properties[RelatesToProperty] = relatesTo;

        return message;
    }

    private ReadOnlyMemory<byte> Secure(ArraySegment<byte> plain)
    {
        using SoapMessage message = SoapMessage.Parse(plain, XmlLimits.Default);

        return securer.Secure(new OutgoingMessage(
            message.SoapNamespace,
            [.. message.HeaderBlocks.Select(block => new OutgoingHeader(block))],
            CanonicalPayload.Read(message)));
    }

    /// <summary>Refuses what the service did not sign; returns the signed wsa:RelatesTo.</summary>
    private string? Verify(ArraySegment<byte> reply)
    {
        try
        {
            using SoapMessage message = SoapMessage.Parse(reply, XmlLimits.Default);
            using VerifiedMessage verified = verifier.Verify(message, isTls: false, anonymousAllowed: false);
            verified.Body.ReadToEnd();

            return message.HeaderBlocks
                .FirstOrDefault(block => block.Is("RelatesTo", WellKnown.Addressing) && verified.IsSigned(block))
                ?.Text;
        }
        catch (SecurityRejectedException rejected)
        {
            throw new MessageSecurityException($"The reply is not proven to come from the service: {rejected.Message}.", rejected);
        }
        catch (MalformedMessageException malformed)
        {
            throw new MessageSecurityException($"The reply is not a SOAP message: {malformed.Message}", malformed);
        }
    }
}
