using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What both sides say of one payment (核对结果分类). Theirs is the bank, ours this service.</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ReconClass
{
    /// <summary>Not reconciled (未对账): our outcome is not known yet, or the other side may still list it.</summary>
    [EnumMember(Value = "0")]
    NotReconciled = 1,

    /// <summary>Both succeeded with the same amount (同为成功金额一致).</summary>
    [EnumMember(Value = "1")]
    Equal,

    /// <summary>Both succeeded with different amounts (同为成功金额不一致).</summary>
    [EnumMember(Value = "2")]
    AmountsDiffer,

    /// <summary>Theirs succeeded, ours failed (对方成功我方失败).</summary>
    [EnumMember(Value = "3")]
    OnlyTheirs,

    /// <summary>Theirs succeeded, and there is none here (对方成功我方无记录).</summary>
    [EnumMember(Value = "4")]
    UnknownHere,

    /// <summary>Theirs failed, ours succeeded (对方失败我方成功).</summary>
    [EnumMember(Value = "5")]
    OnlyOurs,

    /// <summary>They have none, ours succeeded (对方无记录我方成功).</summary>
    [EnumMember(Value = "6")]
    UnknownThere,

    /// <summary>Both failed (同为失败).</summary>
    [EnumMember(Value = "7")]
    BothFailed,
}
