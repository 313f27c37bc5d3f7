namespace FinTax.Soap.Service.Binding;

/// <summary>Writes a contract as the payload it stands for, in exclusive canonical form. [EXC-C14N §3]</summary>
internal interface IPayloadWriter
{
    /// <summary>The payload as it is sent and signed.</summary>
    ReadOnlyMemory<byte> Write(object contract);

    /// <summary>
    /// The payload without its Header: what makes two calls the same, whatever changes with each attempt.
    /// </summary>
    ReadOnlyMemory<byte> WriteWithoutHeader(object contract);

    /// <summary>
    /// The SHA-256 of what <see cref="WriteWithoutHeader"/> writes, made as it is written: however long the payload is,
    /// there is never more of it in memory than a piece.
    /// </summary>
    byte[] DigestWithoutHeader(object contract);
}
