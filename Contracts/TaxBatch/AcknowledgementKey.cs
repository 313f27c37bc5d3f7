using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Business key of an acknowledgement, or of one child pack of it (对账确认主键).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class AcknowledgementKey
{
    /// <summary>Bank that is reconciled (付款行行号): one whose accounts the caller keeps. 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BankCode { get; set; } = "";

    /// <summary>Work date that is reconciled (对账日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly ChkDate { get; set; }

    /// <summary>The batch (对账批次). 4 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string ChkAcctOrd { get; set; } = "";

    /// <summary>Number of the acknowledgement (确认流水号), new where the bank begins anew. 8 digits.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string AckNo { get; set; } = "";

    /// <summary>The child pack that this message carries (当前分包号); 1 where it carries none. 1 to 100000.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public int CurPackNo { get; set; }
}
