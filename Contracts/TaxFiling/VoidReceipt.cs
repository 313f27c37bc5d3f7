using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>What became of it (作废回执).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class VoidReceipt
{
    /// <summary>Number that it was accepted under (受理编号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string AcceptanceNo { get; set; } = "";

    /// <summary>State now (申报状态), where found. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public FilingState? State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();
}
