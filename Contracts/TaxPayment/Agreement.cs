using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>
/// A three-party agreement between taxpayer, bank and tax office (三方协议), and the number of the request about it.
/// </summary>
/// <remarks>Source of fields and lengths: TIPS message 9114, ProveInfo9114.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class Agreement
{
    /// <summary>Tax collection office (征收机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Date the initiator set (委托日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly EntrustDate { get; set; }

    /// <summary>
    /// Serial number of the request (协议验证流水号); with sender and entrust date it is the business key. 8 digits.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string VcNo { get; set; } = "";

    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>Name of the taxpayer (纳税人名称). 1 to 200 characters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string TaxpayerName { get; set; } = "";

    /// <summary>Branch where the payer's account was opened (付款开户行行号). 12 digits.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public string PayerOpenBankCode { get; set; } = "";

    /// <summary>Bank of the payer (付款行行号). 12 digits.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public string PayerBankCode { get; set; } = "";

    /// <summary>Account that may be debited (付款账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public string PayerAccount { get; set; } = "";

    /// <summary>Name of the paying unit (缴款单位名称). 1 to 200 characters.</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public string PayerName { get; set; } = "";

    /// <summary>Number of the agreement (三方协议书号). 1 to 60 characters, no blanks.</summary>
    [DataMember(Order = 10, IsRequired = true)]
    public string ProtocolNo { get; set; } = "";
}
