using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What is reconciled (交易类型).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ReconKind
{
    /// <summary>
    /// A payment of declared tax at the bank (银行端缴款). Its levy number stands in the place of the trace number.
    /// </summary>
    [EnumMember(Value = "DECLARED")]
    Declared = 1,

    /// <summary>A deduction, in real time or of a pack (扣税).</summary>
    [EnumMember(Value = "DEDUCTION")]
    Deduction,
}
