using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>A payroll (代发工资指令).</summary>
/// <remarks>Source of fields and lengths: CMB payroll (代发工资).</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class Payroll
{
    /// <summary>Number of the payroll (批次号), the business key. 1 to 20 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BatchNo { get; set; } = "";

    /// <summary>Who pays (付款单位).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public Party Payer { get; set; } = new();

    /// <summary>Number of items (总笔数). 1 to 1000.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public int Count { get; set; }

    /// <summary>Their sum (总金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal Total { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of all amounts; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Usage (用途), as wages of November. Up to 60 characters.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public string Usage { get; set; } = "";

    /// <summary>The wages (代发工资明细清单).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public PayrollItems Items { get; set; } = [];
}
