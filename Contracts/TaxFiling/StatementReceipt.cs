using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Receipt of a financial statement (报表回执).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class StatementReceipt
{
    /// <summary>Business key of the statement (报表主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public StatementKey Key { get; set; } = new();

    /// <summary>
    /// Number that it was accepted under (受理编号), where it was. 1 to 30 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? AcceptanceNo { get; set; }

    /// <summary>State (申报状态).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public FilingState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();
}
