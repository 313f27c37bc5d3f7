namespace FinTax.Soap.Service.Pipeline;

/// <summary>What to answer over HTTP. The body is empty where a one-way message was taken.</summary>
public sealed record SoapResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Nothing is answered, and the connection ends. Only in the sandbox.</summary>
    public bool DropsConnection { get; init; }
}
