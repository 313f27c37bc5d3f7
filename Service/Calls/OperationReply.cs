namespace FinTax.Soap.Service.Calls;

/// <summary>What a call is answered with.</summary>
/// <param name="Operation">Which operation answered.</param>
/// <param name="Payload">The reply's payload in canonical UTF-8, as it is kept; null where the operation is one-way.</param>
/// <param name="Duplicate">The payload was made for an earlier call of the same key and content.</param>
/// <param name="AnsweredAt">When this attempt was answered.</param>
internal sealed record OperationReply(
    Operation Operation, ReadOnlyMemory<byte>? Payload, bool Duplicate, DateTimeOffset AnsweredAt);
