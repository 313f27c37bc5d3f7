using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>A row of an income or cash flow statement (利润表、现金流量表行).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class PeriodRow
{
    /// <summary>Row (行次). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int LineNo { get; set; }

    /// <summary>Its name (项目). 1 to 60 characters. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? LineName { get; set; }

    /// <summary>In the period (本期金额). Two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Current { get => WireForm.Money(field); set; }

    /// <summary>In the year so far (本年累计金额). Two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal YearToDate { get => WireForm.Money(field); set; }
}
