using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Why a transfer is recalled (撤回原因), as camt.056 has it.</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum RecallReason
{
    /// <summary>The payer asks for it (客户要求).</summary>
    [EnumMember(Value = "CUST")]
    Customer = 1,

    /// <summary>It was paid twice (重复付款).</summary>
    [EnumMember(Value = "DUPL")]
    Duplicate,

    /// <summary>A technical error made it (技术故障).</summary>
    [EnumMember(Value = "TECH")]
    Technical,

    /// <summary>It was made by fraud (欺诈).</summary>
    [EnumMember(Value = "FRAD")]
    Fraud,
}
