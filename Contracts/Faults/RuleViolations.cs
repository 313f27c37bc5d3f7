using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>Breaches of business rules (规则错误清单), the first 20.</summary>
[CollectionDataContract(Namespace = Namespaces.Fault, ItemName = "Violation")]
public sealed class RuleViolations : List<RuleViolation>;
