using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Receipt of a reversal (冲正回执).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2021, RushReturn2021.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class ReversalReceipt
{
    /// <summary>Business key of the reversal (冲正主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public CancelKey Key { get; set; } = new();

    /// <summary>Answer (冲正应答).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public CancelAnswer CancelAnswer { get; set; }

    /// <summary>
    /// False where no deduction with that key had arrived (原交易是否存在); a late one will then be refused.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public bool OriginalFound { get; set; }

    /// <summary>State of the deduction now (原交易状态); absent where there is no record of it.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public TransactionState? OriginalState { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();
}
