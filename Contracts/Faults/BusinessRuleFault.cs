using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>
/// Fields contradict a rule that no schema can say (业务规则错误): FT1101 check digit, FT1102 sums differ, FT1103 counts
/// differ, FT1104 period or date, FT1105 unknown code value. Sender side; not retryable.
/// </summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class BusinessRuleFault : FaultBase
{
    /// <summary>What was wrong (错误清单).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public RuleViolations Violations { get; set; } = [];
}
