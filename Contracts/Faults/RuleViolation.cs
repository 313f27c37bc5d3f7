using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>One breach of a business rule (规则错误明细).</summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class RuleViolation
{
    /// <summary>
    /// Path of the field below the payload (字段), as Payment/TaxItems/TaxItem[2]/Amount. 1 to 400 characters.
    /// </summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Field { get; set; } = "";

    /// <summary>Rule that was broken (规则编号). 1 to 100 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string RuleId { get; set; } = "";

    /// <summary>The breach in words (说明), in English. 1 to 400 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string Message { get; set; } = "";
}
