using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>One line of an invoice (发票明细).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class InvoiceLine
{
    /// <summary>Number of the line (行号), counted from 1. 1 to 2000.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>Goods or service (货物或应税劳务、服务名称). 1 to 100 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string GoodsName { get; set; } = "";

    /// <summary>Its code (税收分类编码). 19 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TaxClassCode { get; set; } = "";

    /// <summary>Specification (规格型号). 1 to 60 characters. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Specification { get; set; }

    /// <summary>Unit (单位). 1 to 60 characters. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? Unit { get; set; }

    /// <summary>
    /// Quantity (数量); together with UnitPrice or not at all. More than 0, up to 6 decimals. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public decimal? Quantity { get; set; }

    /// <summary>Price of a unit without tax (单价). 0 or more, up to 8 decimals. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public decimal? UnitPrice { get; set; }

    /// <summary>
    /// Discount that AmountExTax has taken off (折扣金额). 0.00 or more, two decimals, up to 15 digits before the point.
    /// Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public decimal? Discount { get => WireForm.Money(field); set; }

    /// <summary>
    /// Amount without tax (金额): quantity × price − discount, within 0.06 (rule FT1102). 0.01 or more, two decimals, up
    /// to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 9, IsRequired = true)]
    public decimal AmountExTax { get => WireForm.Money(field); set; }

    /// <summary>Tax rate (税率). 0 or more, up to 6 decimals.</summary>
    [DataMember(Order = 10, IsRequired = true)]
    public decimal Rate { get; set; }

    /// <summary>
    /// Tax (税额): amount × rate, within 0.06 (rule FT1102). 0.00 or more, two decimals, up to 15 digits before the
    /// point.
    /// </summary>
    [DataMember(Order = 11, IsRequired = true)]
    public decimal Tax { get => WireForm.Money(field); set; }
}
