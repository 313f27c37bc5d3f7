using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What is to be reddened (红字确认单申请). Amounts are positive.</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class RedApplication
{
    /// <summary>Serial number of the application (申请流水号), the business key. 1 to 32 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ApplySerial { get; set; } = "";

    /// <summary>Invoice that is reddened (蓝字发票号码). 20 digits.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string BlueInvoiceNo { get; set; } = "";

    /// <summary>Which side applies (申请方); the sender must act for it.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public ApplicantRole Role { get; set; }

    /// <summary>Reason (红冲原因).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public RedReason Reason { get; set; }

    /// <summary>
    /// Amount without tax (红冲金额合计): the sum of the lines. 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal AmountExTax { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax (红冲税额合计): the sum of the lines. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal Tax { get => WireForm.Money(field); set; }

    /// <summary>Lines (红冲明细清单).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public RedLines Lines { get; set; } = [];
}
