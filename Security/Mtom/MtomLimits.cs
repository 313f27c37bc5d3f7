namespace FinTax.Soap.Security.Mtom;

/// <summary>What the parts of one MTOM message may cost, beyond its size, which is limited where it is received.</summary>
public sealed record MtomLimits
{
    /// <summary>Parts, the message itself included. The largest message of the catalogue has two files.</summary>
    public int PartsMax { get; init; } = 32;

    /// <summary>Bytes of one attachment: a scan of some hundred pages.</summary>
    public long PartBytesMax { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes of the header fields of one part. Stacks write some 300.</summary>
    public int PartHeaderBytesMax { get; init; } = 4 * 1024;

    public static MtomLimits Default { get; } = new();
}
