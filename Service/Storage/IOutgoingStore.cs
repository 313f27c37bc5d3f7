namespace FinTax.Soap.Service.Storage;

/// <summary>The journal of what is asked of other systems of record.</summary>
internal interface IOutgoingStore
{
    /// <summary>Keeps the call as new, and answers it with its number.</summary>
    OutgoingCall Add(OutgoingCall call);

    /// <summary>Keeps where the call stands: its state, its tries and when to ask again.</summary>
    void Save(OutgoingCall call);

    OutgoingCall? Find(long callId);

    /// <summary>The latest of its kind about a deduction, payment or transfer.</summary>
    OutgoingCall? FindLatest(OutgoingKind kind, string sender, string subject);

    /// <summary>Calls that are not known and whose time to ask has come, the longest waiting first.</summary>
    IReadOnlyList<OutgoingCall> ReadDue(DateTimeOffset now, int atMost);

    /// <summary>Calls that are not known, whatever their time.</summary>
    IReadOnlyList<OutgoingCall> ReadOpen();
}
