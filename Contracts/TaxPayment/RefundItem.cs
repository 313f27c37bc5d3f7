using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>One refund (退库明细).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class RefundItem
{
    /// <summary>Serial number within the pack (交易流水号). 8 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TraceNo { get; set; } = "";

    /// <summary>Voucher of the tax that was paid (原税票号码); it is refunded once. 1 to 18 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxVoucherNo { get; set; } = "";

    /// <summary>
    /// Amount (退库金额), at most what was paid. 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>Account that receives it (收款账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string PayeeAccount { get; set; } = "";

    /// <summary>Name of its holder (收款人名称). 1 to 200 characters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string PayeeName { get; set; } = "";

    /// <summary>Bank that keeps it (收款行行号). 12 digits, the last a check digit.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public string PayeeBankCode { get; set; } = "";
}
