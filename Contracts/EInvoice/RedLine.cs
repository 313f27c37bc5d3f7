using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>A line that is reddened (红冲明细).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class RedLine
{
    /// <summary>Line of the blue invoice (蓝字发票行号). 1 to 2000.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int BlueLineNo { get; set; }

    /// <summary>
    /// Amount without tax (红冲金额), at most what is left of the line. 0.01 or more, two decimals, up to 15 digits before
    /// the point.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal AmountExTax { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax (红冲税额), at most what is left of the line. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Tax { get => WireForm.Money(field); set; }
}
