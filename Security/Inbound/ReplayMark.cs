namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// Something that a sender may use only once: whoever carries the message out records it, in the transaction that
/// carries it out, and refuses the message when it is there already.
/// </summary>
/// <param name="Kind">What it is: <c>signature</c> or <c>nonce</c>.</param>
/// <param name="Value">The thing itself, or its digest.</param>
/// <param name="KeepUntil">From then on the message is refused for its age, and the record may go. [UTP §3.1]</param>
public sealed record ReplayMark(string Kind, string Value, DateTimeOffset KeepUntil);
