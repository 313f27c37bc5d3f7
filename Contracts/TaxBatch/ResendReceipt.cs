using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What is to be fetched again (重发应答).</summary>
/// <remarks>Source of fields and lengths: TIPS messages 9111, 9112 and 9113.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ResendReceipt
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

    /// <summary>State (对账批次状态), where there is such a batch. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public ReconBatchState? State { get; set; }

    /// <summary>The child packs to fetch with GetReconciliation (待重取分包清单). Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public ResendPacks? Packs { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public Result Result { get; set; } = new();
}
