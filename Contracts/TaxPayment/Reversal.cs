using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>What is reversed, and why (冲正信息).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1021, RushApply1021.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class Reversal
{
    /// <summary>Business key of the deduction to reverse (原交易主键); it need not have arrived yet.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public TransactionKey Original { get; set; } = new();

    /// <summary>Reason (冲正原因). Up to 60 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string Reason { get; set; } = "";
}
