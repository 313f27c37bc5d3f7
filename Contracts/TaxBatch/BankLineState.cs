using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>State of a payment in the books of the bank (对方交易状态).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum BankLineState
{
    /// <summary>Debited (成功).</summary>
    [EnumMember(Value = "SUCCEEDED")]
    Succeeded = 1,

    /// <summary>Not debited (失败).</summary>
    [EnumMember(Value = "FAILED")]
    Failed,

    /// <summary>Debited and taken back (已冲正).</summary>
    [EnumMember(Value = "REVERSED")]
    Reversed,
}
