using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Business key of a payment at the bank (缴款主键). It stays the same when the call is sent again.</summary>
/// <remarks>Source of fields and lengths: TIPS message 2090.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class LevyKey
{
    /// <summary>
    /// Bank that collects (经收行行号); one that the sender speaks for. 12 digits, the last a check digit.
    /// </summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BankCode { get; set; } = "";

    /// <summary>
    /// Date the initiator set (委托日期), at most one day after the work date. Written yyyy-MM-dd, without a time zone.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly EntrustDate { get; set; }

    /// <summary>Serial number of the payment (缴款流水号), unique within bank and date. 8 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string LevyNo { get; set; } = "";
}
