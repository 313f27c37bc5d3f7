using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>
/// Business key of a deduction (交易主键): who asked, when, and the sender's serial number. It stays the same when the call
/// is sent again.
/// </summary>
/// <remarks>Source of fields and lengths: TIPS message 1001, RealHead1001.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class TransactionKey
{
    /// <summary>Tax collection office (征收机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>
    /// Date the initiator set (委托日期), at most one day after the work date. Written yyyy-MM-dd, without a time zone.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly EntrustDate { get; set; }

    /// <summary>
    /// Serial number of the deduction (交易流水号), unique within office and date, or within its pack. 8 digits.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TraceNo { get; set; } = "";

    /// <summary>Pack number (包流水号), where the deduction is an item of a pack. 8 digits. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? PackNo { get; set; }
}
