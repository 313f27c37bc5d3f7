using System.Collections.Concurrent;
using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// Room 6. A reply's payload comes in as it was kept, its envelope goes out. What is true of this attempt alone
/// stands in header blocks, so that a repeated answer has the Body of the first time byte for byte.
/// </summary>
internal sealed class ReplyWriter(ContractWriter contracts, IOptions<EnvelopeOptions> options)
{
    // One an operation, which says always the same.
    private readonly ConcurrentDictionary<Operation, OutgoingHeader> actions = new();

    /// <param name="reply">The reply; of a one-way operation there is none to write.</param>
    /// <param name="payload">Its payload.</param>
    /// <param name="version">The version of the request, in which it is answered.</param>
    /// <param name="requestId">What the reply relates to: the request's wsa:MessageID, or null.</param>
    /// <param name="messageId">The MessageId in the request's payload.</param>
    internal OutgoingMessage Write(
        OperationReply reply, ReadOnlyMemory<byte> payload, SoapVersion version, string? requestId, string messageId)
    {
        var delivery = new Delivery
        {
            MessageId = messageId,
            Duplicate = reply.Duplicate,
            AnsweredAt = reply.AnsweredAt.UtcDateTime,
        };

        return new(
            version.Namespace,
            [
                actions.GetOrAdd(reply.Operation, static operation => MessageHeaders.Action(operation.ReplyAction!)),
                MessageHeaders.RelatesTo(requestId ?? messageId),
                new("ftc", nameof(Delivery), Namespaces.Common, contracts.WriteContent(delivery)),
            ],
            payload);
    }

    /// <summary>Where in the message, which is the reply's, values stand that are worth an attachment.</summary>
    internal List<Range> AttachmentsIn(ReadOnlySpan<byte> message, OperationReply reply, ReadOnlyMemory<byte> payload)
    {
        const int BytesOfThree = 3;
        const int CharactersOfThree = 4;
        List<Range> found = BinaryTexts.Find(
            payload.Span,
            reply.Operation.ReplyType!,
            (int)Math.Min(int.MaxValue, options.Value.AttachmentBytesMin * (long)CharactersOfThree / BytesOfThree));

        // The payload stands in the message as it is. Where it does not, since it was encrypted, nothing is taken out.
        int start = found.Count == 0 ? -1 : message.LastIndexOf(payload.Span);

        return start < 0 ? [] : found.ConvertAll(range => (start + range.Start.Value)..(start + range.End.Value));
    }
}
