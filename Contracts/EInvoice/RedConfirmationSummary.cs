using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>A confirmation of an invoice (红字确认单摘要).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class RedConfirmationSummary
{
    /// <summary>Number (红字确认单编号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ConfirmationNo { get; set; } = "";

    /// <summary>State (红字确认单状态).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public RedConfirmationState State { get; set; }

    /// <summary>Which side applied (申请方).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public ApplicantRole Role { get; set; }

    /// <summary>Amount without tax (红冲金额合计). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal AmountExTax { get => WireForm.Money(field); set; }

    /// <summary>Tax (红冲税额合计). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal Tax { get => WireForm.Money(field); set; }

    /// <summary>Until when it can be used (有效期止). In UTC.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public DateTime ExpiresAt { get; set => field = WireForm.Utc(value); }
}
