namespace FinTax.Soap.Service.Faults;

/// <summary>Why a message was not received whole.</summary>
public enum ReceiveProblem
{
    /// <summary>It is longer than is read, or inflates to more.</summary>
    TooLarge,

    /// <summary>It is compressed in a way that is not read.</summary>
    CompressionNotSupported,

    /// <summary>It cannot be inflated.</summary>
    CompressionBroken,

    /// <summary>It ended before its announced end.</summary>
    Truncated,

    /// <summary>It came too slowly.</summary>
    TooSlow,

    /// <summary>There is no room for it now.</summary>
    Busy,
}
