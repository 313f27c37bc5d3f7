namespace FinTax.Soap.Service.Storage;

/// <param name="Operation">The operation's payload element, with its namespace: keys are global in an operation.</param>
/// <param name="BusinessKey">The initiator's identifier of the intent, as one text.</param>
/// <param name="Attempt">1, or more where a decline was tried again with another payload.</param>
/// <param name="Sender">The node that the call came from.</param>
/// <param name="PayloadDigest">What makes two payloads the same.</param>
/// <param name="Payload">The reply's payload as it was given; empty while the outcome is not known.</param>
/// <param name="State">The state that the reply told.</param>
/// <param name="MayRetry">The key ended before any money could move, so another payload may be tried under it.</param>
/// <param name="FirstSeen">When the key was first seen.</param>
internal sealed record Receipt(
    string Operation,
    string BusinessKey,
    int Attempt,
    string Sender,
    ReadOnlyMemory<byte> PayloadDigest,
    ReadOnlyMemory<byte> Payload,
    string State,
    bool MayRetry,
    DateTimeOffset FirstSeen)
{
    /// <summary>It holds the key for an outcome that is not known yet, and is no receipt until then.</summary>
    public bool IsOpen => Payload.IsEmpty;
}
