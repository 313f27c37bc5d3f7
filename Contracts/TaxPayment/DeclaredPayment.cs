using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>The payment of declared tax (申报缴款信息). Exactly one of FromAccount and InCash is given.</summary>
/// <remarks>Source of fields and lengths: TIPS message 2090.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class DeclaredPayment
{
    /// <summary>Serial number of the query that found the dues (查询流水号). 8 digits. Optional.</summary>
    [DataMember(Order = 1, EmitDefaultValue = false)]
    public string? QueryNo { get; set; }

    /// <summary>Tax collection office (征收机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>Paid from an account (转账缴款). Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public AccountPayer? FromAccount { get; set; }

    /// <summary>Paid in cash (现金缴款). Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public CashPayer? InCash { get; set; }

    /// <summary>
    /// Amount (交易金额): the sum of the items (rule FT1102). 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of all amounts; CNY (人民币) where absent. 3 capital letters. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Dues that are paid (缴款明细清单).</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public DeclaredItems Items { get; set; } = [];
}
