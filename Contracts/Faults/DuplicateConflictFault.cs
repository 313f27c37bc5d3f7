using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>
/// The business key is taken (重复冲突): FT4001 by another payload, FT4002 cancelled by a reversal, FT4003 pack sent
/// before. Nothing was done. Sender side; not retryable.
/// </summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class DuplicateConflictFault : FaultBase
{
    /// <summary>The call that has the key (原交易).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public OriginalCall Original { get; set; } = new();
}
