using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>A row of a balance sheet (资产负债表行).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class BalanceRow
{
    /// <summary>Row (行次). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int LineNo { get; set; }

    /// <summary>Its name (项目). 1 to 60 characters. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? LineName { get; set; }

    /// <summary>At the end of the period (期末余额). Two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Closing { get => WireForm.Money(field); set; }

    /// <summary>At the beginning of the year (年初余额). Two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal Opening { get => WireForm.Money(field); set; }
}
