using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways;

/// <summary>Work that may leave something to be sent once it is on disk.</summary>
internal interface ISendingWork : IWork
{
    /// <summary>The operation that is carried out, with its namespace.</summary>
    string Operation { get; }

    /// <summary>The key whose receipt waits.</summary>
    string BusinessKey { get; }

    string TraceId { get; }

    /// <summary>The channel that the caller names; null where there is no caller. It decides nothing outside the sandbox.</summary>
    string? Channel { get; }

    /// <summary>Names what is to be sent. It has been journalled; nothing goes out before that is on disk.</summary>
    void SendAfterwards(Errand errand);
}

/// <summary>What goes out once it is on disk.</summary>
/// <param name="Call">As it was journalled.</param>
/// <param name="Request">The contract to be sent; null where the call says all of it.</param>
internal sealed record Errand(OutgoingCall Call, object? Request);
