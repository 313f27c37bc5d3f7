using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>What is unusual and no reason to refuse (申报提示).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class FilingWarning
{
    /// <summary>Which field (字段). 1 to 200 characters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Field { get; set; } = "";

    /// <summary>Which rule (规则编号). 1 to 60 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string RuleId { get; set; } = "";

    /// <summary>In words (提示信息). Up to 200 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string Message { get; set; } = "";
}
