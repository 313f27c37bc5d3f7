namespace FinTax.Soap.Service.Storage;

/// <summary>A call to a system of record at a distance, as it stands on disk from before it is sent until its outcome is known.</summary>
/// <param name="Kind">What is asked of the other system.</param>
/// <param name="System">Which one, by its name in the settings.</param>
/// <param name="Operation">The operation that it is made for, with its namespace: whose handler knows what the outcome means.</param>
/// <param name="BusinessKey">The key whose receipt waits for the outcome.</param>
/// <param name="Sender">Whose deduction, payment or transfer it is.</param>
/// <param name="Subject">Which one: a deduction's or payment's key, a transfer's serial number, its recall's number.</param>
/// <param name="WorkDate">The work date that it is booked on, whenever its answer comes.</param>
/// <param name="MessageId">Of the request that caused it.</param>
/// <param name="TraceId">Of the same.</param>
/// <param name="SentAt">When it was first sent.</param>
internal sealed record OutgoingCall(
    OutgoingKind Kind,
    string System,
    string Operation,
    string BusinessKey,
    string Sender,
    string Subject,
    DateOnly WorkDate,
    string MessageId,
    string TraceId,
    DateTimeOffset SentAt)
{
    /// <summary>Given by the store.</summary>
    public long CallId { get; init; }

    /// <summary>The key that the other system knows it by.</summary>
    public required string RemoteKey { get; init; }

    /// <summary>Its key makes it safe to send again, which brings its outcome; all else is asked for.</summary>
    public bool IsSentAgain => Kind is OutgoingKind.Reverse or OutgoingKind.Recall;

    /// <summary>Of a reversal or a recall: why.</summary>
    public string? Reason { get; init; }

    /// <summary>The payload as it is sent, without its Header: for whoever has to explain it.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    public OutgoingState State { get; init; } = OutgoingState.Sending;

    /// <summary>How often the other system was asked since.</summary>
    public int Tries { get; init; }

    /// <summary>When to ask, if nothing has come by then.</summary>
    public DateTimeOffset AskAt { get; init; }
}

internal enum OutgoingKind
{
    Deduct,
    Reverse,
    Transfer,
    Pay,
    Recall,
}

internal enum OutgoingState
{
    /// <summary>Under way, in this process.</summary>
    Sending,

    /// <summary>Nobody waits for its answer any more; the other system is asked.</summary>
    InDoubt,

    /// <summary>What became of it is known and booked.</summary>
    Known,
}
