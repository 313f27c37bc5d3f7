using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Calls;

/// <summary>What a handler may know of the call besides its payload.</summary>
internal class OpenScope(RequestHeader request, DateTimeOffset now, string traceId)
{
    /// <summary>One time for all that the call writes and says.</summary>
    public DateTimeOffset Now { get; } = now;

    public string MessageId => request.MessageId;

    public string TraceId => traceId;

    public string? Channel => request.Channel;

    /// <summary>The work date that the call is booked on. [DOMAIN §1.7]</summary>
    public DateOnly WorkDate => request.WorkDate;

    /// <summary>Check and authorise, and write nothing. [DOMAIN §1.10]</summary>
    public bool ValidateOnly => request.ValidateOnly;

    public ResponseHeader ReplyHeader() => ReplyHeader(request.MessageId, request.WorkDate, Now, traceId);

    public static ResponseHeader ReplyHeader(string refMessageId, DateOnly workDate, DateTimeOffset now, string traceId) => new()
    {
        MessageId = Guid.CreateVersion7(now).ToString(),
        RefMessageId = refMessageId,
        WorkDate = workDate,
        ProcessedAt = now.UtcDateTime,
        TraceId = traceId,
    };
}
