using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Receipt of a return (申报回执). A rejected return is a receipt with State REJECTED, not a fault.</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class FilingReceipt
{
    /// <summary>Business key of the return (申报主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public FilingKey Key { get; set; } = new();

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

    /// <summary>What it was assessed to (核定税款清单), where it was accepted. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public AssessedTaxes? Assessed { get; set; }

    /// <summary>Warnings (申报提示清单). Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public FilingWarnings? Warnings { get; set; }
}
