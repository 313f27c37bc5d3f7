namespace FinTax.Soap.Security.Wcf;

/// <summary>The value of a request's signature: the encoder writes it, the channel holds the reply against it.</summary>
internal sealed class SentSignature
{
    /// <summary>Null until the request was written.</summary>
    internal byte[]? Value { get; set; }
}
