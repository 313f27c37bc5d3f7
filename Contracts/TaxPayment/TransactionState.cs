using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>State of a deduction (交易状态). Money has moved in SUCCEEDED and RECONCILED only.</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum TransactionState
{
    /// <summary>The request was recorded (已接收).</summary>
    [EnumMember(Value = "RECEIVED")]
    Received = 1,

    /// <summary>It passed the rules (已受理).</summary>
    [EnumMember(Value = "ACCEPTED")]
    Accepted,

    /// <summary>It was handed to the system of record (处理中).</summary>
    [EnumMember(Value = "PROCESSING")]
    Processing,

    /// <summary>The money was debited (成功).</summary>
    [EnumMember(Value = "SUCCEEDED")]
    Succeeded,

    /// <summary>It was declined, no money moved (失败).</summary>
    [EnumMember(Value = "FAILED")]
    Failed,

    /// <summary>The system of record did not answer (存疑): query, do not send it under another key.</summary>
    [EnumMember(Value = "IN_DOUBT")]
    InDoubt,

    /// <summary>A reversal is under way (冲正中).</summary>
    [EnumMember(Value = "REVERSING")]
    Reversing,

    /// <summary>The debit was taken back (已冲正).</summary>
    [EnumMember(Value = "REVERSED")]
    Reversed,

    /// <summary>A reversal came before it, it will never be carried out (已撤销).</summary>
    [EnumMember(Value = "CANCELLED")]
    Cancelled,

    /// <summary>It was found in the reconciliation list (已对账).</summary>
    [EnumMember(Value = "RECONCILED")]
    Reconciled,

    /// <summary>It differs from the reconciliation list (对账不符).</summary>
    [EnumMember(Value = "DIFFERENCE")]
    Difference,
}
