using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>A batch, and one of its child packs (对账通知).</summary>
/// <remarks>Source of fields and lengths: TIPS message 3111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class Reconciliation
{
    /// <summary>Bank that is reconciled (付款行行号): one whose accounts the caller keeps. 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BankCode { get; set; } = "";

    /// <summary>Work date that is reconciled (对账日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly ChkDate { get; set; }

    /// <summary>The batch (对账批次), where there is one. 4 digits. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? ChkAcctOrd { get; set; }

    /// <summary>The batch before it in the chain (上一对账批次); 0000 for the first. 4 digits. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? PriorChkAcctOrd { get; set; }

    /// <summary>When it was cut (对账类型). Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public ChkAcctType? ChkAcctType { get; set; }

    /// <summary>State (对账批次状态). Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public ReconBatchState? State { get; set; }

    /// <summary>Number of its lines (总笔数). 0 to 100000000. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public int? AllNum { get; set; }

    /// <summary>
    /// Their sum (总金额), in CNY. 0.00 or more, two decimals, up to 15 digits before the point. Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public decimal? AllAmt { get; set => field = WireForm.Money(value); }

    /// <summary>Number of its child packs (分包总数). 0 to 100000. Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public int? ChildPackNum { get; set; }

    /// <summary>The child pack that follows (当前分包号). 1 to 100000. Optional.</summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public int? CurPackNo { get; set; }

    /// <summary>Number of its lines (本分包笔数). 1 to 1000. Optional.</summary>
    [DataMember(Order = 11, EmitDefaultValue = false)]
    public int? CurPackNum { get; set; }

    /// <summary>Their sum (本分包金额). 0.01 or more, two decimals, up to 15 digits before the point. Optional.</summary>
    [DataMember(Order = 12, EmitDefaultValue = false)]
    public decimal? CurPackAmt { get; set => field = WireForm.Money(value); }

    /// <summary>Its lines (对账明细清单), in the order of their keys. Optional.</summary>
    [DataMember(Order = 13, EmitDefaultValue = false)]
    public ReconLines? Lines { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 14, IsRequired = true)]
    public Result Result { get; set; } = new();
}
