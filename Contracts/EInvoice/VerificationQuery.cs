using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What an invoice says of itself (查验条件).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class VerificationQuery
{
    /// <summary>Number of the invoice (发票号码). 20 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string InvoiceNo { get; set; } = "";

    /// <summary>Date that it was issued on (开票日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly IssueDate { get; set; }

    /// <summary>
    /// Amount with tax (价税合计); negative in a red invoice. Two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }
}
