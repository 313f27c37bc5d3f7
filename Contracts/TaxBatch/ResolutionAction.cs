using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What is done about a difference (差错处理方式).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ResolutionAction
{
    /// <summary>Our debit is taken back, on the current work date (冲正).</summary>
    [EnumMember(Value = "REVERSE")]
    Reverse = 1,

    /// <summary>
    /// The missing debit is booked, or the right one in place of ours, on the current work date (补记).
    /// </summary>
    [EnumMember(Value = "REBOOK")]
    Rebook,

    /// <summary>Nothing is booked here: it stays as it is, for the reason in Remark (人工处理).</summary>
    [EnumMember(Value = "MANUAL")]
    Manual,
}
