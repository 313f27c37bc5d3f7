using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Totals (合计).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class InvoiceTotals
{
    /// <summary>
    /// Amount without tax (合计金额): the sum of the lines. 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 1, IsRequired = true)]
    public decimal AmountExTax { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax (合计税额): the sum of the lines, within 1.27 of what the rates make. 0.00 or more, two decimals, up to 15
    /// digits before the point.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Tax { get => WireForm.Money(field); set; }

    /// <summary>
    /// Amount with tax (价税合计): both together. 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal AmountWithTax { get => WireForm.Money(field); set; }
}
