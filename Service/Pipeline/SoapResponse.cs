namespace FinTax.Soap.Service.Pipeline;

/// <summary>What to answer over HTTP. The body is empty where a one-way message was taken.</summary>
public sealed record SoapResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body);
