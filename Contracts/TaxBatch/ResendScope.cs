using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What is missing (重发范围).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ResendScope
{
    /// <summary>Lines of child packs do not fit their count and sum (包明细重发, TIPS 9111).</summary>
    [EnumMember(Value = "DETAILS")]
    Details = 1,

    /// <summary>Child packs did not arrive (子包重发, TIPS 9112).</summary>
    [EnumMember(Value = "CHILD_PACKS")]
    ChildPacks,

    /// <summary>The whole batch did not arrive (整批重发, TIPS 9113).</summary>
    [EnumMember(Value = "BATCH")]
    Batch,
}
