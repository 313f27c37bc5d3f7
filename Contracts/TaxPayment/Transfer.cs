using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Who receives and who pays (转账信息).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1001, TurnAccount.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class Transfer
{
    /// <summary>Who collects the money (经收类别).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public HandleType HandleType { get; set; }

    /// <summary>Bank of the payee (收款行行号). 12 digits. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? PayeeBankCode { get; set; }

    /// <summary>Treasury or unit that collects (收款国库或单位代码). 1 to 12 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string PayeeOrgCode { get; set; } = "";

    /// <summary>Account of the payee (收款账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string PayeeAccount { get; set; } = "";

    /// <summary>Name of the payee (收款人名称). 1 to 60 characters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string PayeeName { get; set; } = "";

    /// <summary>Bank of the payer (付款行行号). 12 digits.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public string PayerBankCode { get; set; } = "";

    /// <summary>Branch where the payer's account was opened (付款开户行行号). 12 digits.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public string PayerOpenBankCode { get; set; } = "";
}
