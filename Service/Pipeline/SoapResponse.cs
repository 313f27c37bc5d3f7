using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// What to answer over HTTP. Its body stands where it was written, in memory that goes on to another answer: who has sent
/// it disposes of it, and nobody can read it from then on.
/// </summary>
public sealed class SoapResponse : IDisposable
{
    private readonly CanonicalWriter? written;
    private readonly ReadOnlyMemory<byte> bytes;

    /// <summary>One without a body.</summary>
    internal SoapResponse(int status, string contentType)
    {
        Status = status;
        ContentType = contentType;
    }

    internal SoapResponse(int status, string contentType, CanonicalWriter body)
        : this(status, contentType) => written = body;

    internal SoapResponse(int status, string contentType, ReadOnlyMemory<byte> body)
        : this(status, contentType) => bytes = body;

    public int Status { get; }

    public string ContentType { get; }

    /// <summary>Empty where a one-way message was taken.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It was disposed of.</exception>
    public ReadOnlyMemory<byte> Body => written?.Written ?? bytes;

    /// <summary>Nothing is answered, and the connection ends. Only in the sandbox.</summary>
    public bool DropsConnection { get; init; }

    public void Dispose() => written?.Dispose();
}
