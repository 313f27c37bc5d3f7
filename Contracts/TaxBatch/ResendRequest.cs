using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What is missing (重发申请).</summary>
/// <remarks>Source of fields and lengths: TIPS messages 9111, 9112 and 9113.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ResendRequest
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

    /// <summary>What is missing (重发范围).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public ResendScope Scope { get; set; }

    /// <summary>The child packs (分包号清单), unless it is the whole batch. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public ReconPackNos? ChildPacks { get; set; }

    /// <summary>Why (重发原因). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? Reason { get; set; }
}
