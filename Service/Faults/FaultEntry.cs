using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Faults;

/// <summary>One line of the fault catalogue: all that does not depend on the call.</summary>
internal sealed record FaultEntry(
    string Code,
    ResultCategory Category,
    FaultSide Side,
    bool Retryable,
    string MessageEn,
    string MessageZh,
    string? TipsCode = null);
