using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// Room 6. A reply's payload comes in as it was kept, its envelope goes out. What is true of this attempt alone
/// stands in header blocks, so that a repeated answer has the Body of the first time byte for byte.
/// </summary>
internal sealed class ReplyWriter(ContractWriter contracts)
{
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
                MessageHeaders.Action(reply.Operation.ReplyAction!),
                MessageHeaders.RelatesTo(requestId ?? messageId),
                new("ftc", nameof(Delivery), Namespaces.Common, contracts.WriteContent(delivery)),
            ],
            payload);
    }
}
