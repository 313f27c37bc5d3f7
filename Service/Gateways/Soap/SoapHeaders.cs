using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>Headers of what we send to another system: each message has a number of its own.</summary>
internal sealed class SoapHeaders(string ownNode, string theirNode, TimeProvider clock)
{
    public RequestHeader Of(OutgoingCall call) => Of(call.MessageId, call.WorkDate, isAgain: call.Tries > 0);

    /// <param name="refMessageId">The message that caused it.</param>
    /// <param name="workDate">The work date that it counts for.</param>
    /// <param name="isAgain">It may have been sent before.</param>
    public RequestHeader Of(string refMessageId, DateOnly workDate, bool isAgain)
    {
        DateTimeOffset now = clock.GetUtcNow();

        return new()
        {
            MessageId = Guid.CreateVersion7(now).ToString(),
            RefMessageId = refMessageId,
            Sender = ownNode,
            Receiver = theirNode,
            WorkDate = workDate,
            SentAt = now.UtcDateTime,
            ServiceVersion = "1.0",
            ResendFlag = isAgain,
        };
    }
}
