using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Whose dues are asked for (查询条件).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2091.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class PayableTaxQuery
{
    /// <summary>Bank that asks (查询行行号). 12 digits, the last a check digit.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BankCode { get; set; } = "";

    /// <summary>Date the initiator set (委托日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly EntrustDate { get; set; }

    /// <summary>Serial number of the query (查询流水号). 8 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string QueryNo { get; set; } = "";

    /// <summary>Tax collection office (征收机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>
    /// One declaration alone (申报序号); all of the taxpayer where absent. 1 to 30 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? DeclarationNo { get; set; }
}
