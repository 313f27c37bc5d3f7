using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Business key of a reversal (冲正主键).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1021, RushApply1021.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class CancelKey
{
    /// <summary>Tax collection office (征收机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Date of the reversal (委托日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly EntrustDate { get; set; }

    /// <summary>Serial number of the reversal (冲正流水号); a reversal sent again keeps it. 8 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string CancelNo { get; set; } = "";
}
