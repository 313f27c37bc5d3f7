using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Business key of a pack of deductions (批量包主键).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1102, BatchHead1102.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class PackKey
{
    /// <summary>Tax collection office (征收机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>
    /// Date the initiator set (委托日期), at most one day after the work date. Written yyyy-MM-dd, without a time zone.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly EntrustDate { get; set; }

    /// <summary>Pack number (包流水号), unique within office and date. 8 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string PackNo { get; set; } = "";
}
