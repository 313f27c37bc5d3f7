using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>State of a batch (对账批次状态).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ReconBatchState
{
    /// <summary>It was cut and is being counted (生成中).</summary>
    [EnumMember(Value = "CUT")]
    Cut = 1,

    /// <summary>It can be fetched (已通知).</summary>
    [EnumMember(Value = "ANNOUNCED")]
    Announced,

    /// <summary>Something is missing on one side and is to be sent again (待重发).</summary>
    [EnumMember(Value = "RESEND_REQUESTED")]
    ResendRequested,

    /// <summary>Child packs of the bank are coming in (接收中).</summary>
    [EnumMember(Value = "LOADING")]
    Loading,

    /// <summary>All of the acknowledgement is here; both sides are being compared (已收齐，核对中).</summary>
    [EnumMember(Value = "COMPLETE")]
    Complete,

    /// <summary>Both sides agree (对账一致).</summary>
    [EnumMember(Value = "MATCHED")]
    Matched,

    /// <summary>There are differences (对账不符).</summary>
    [EnumMember(Value = "DIFFERENCES")]
    Differences,

    /// <summary>The date is reconciled, and nothing is left to resolve (已关闭).</summary>
    [EnumMember(Value = "CLOSED")]
    Closed,
}
