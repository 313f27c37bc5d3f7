using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Answer to a reversal (冲正应答).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum CancelAnswer
{
    /// <summary>Reversed, or the key is barred (冲正成功).</summary>
    [EnumMember(Value = "1")]
    Done = 1,

    /// <summary>Refused (冲正失败); Result says why.</summary>
    [EnumMember(Value = "2")]
    Refused,

    /// <summary>Not known yet (存疑): send the same reversal again.</summary>
    [EnumMember(Value = "3")]
    InDoubt,
}
