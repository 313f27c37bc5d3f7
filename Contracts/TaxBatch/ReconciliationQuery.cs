using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Which batch is asked for, and which of its child packs (对账查询条件).</summary>
/// <remarks>Source of fields and lengths: TIPS message 3111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ReconciliationQuery
{
    /// <summary>Bank that is reconciled (付款行行号): one whose accounts the caller keeps. 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BankCode { get; set; } = "";

    /// <summary>Work date that is reconciled (对账日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly ChkDate { get; set; }

    /// <summary>
    /// The batch (对账批次); where absent, the first of the date that is to be acknowledged, else its last. 4 digits.
    /// Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? ChkAcctOrd { get; set; }

    /// <summary>The child pack (当前分包号); the first where absent. 1 to 100000. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public int? CurPackNo { get; set; }
}
