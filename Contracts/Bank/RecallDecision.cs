using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>What becomes of a recall (撤回答复类型).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum RecallDecision
{
    /// <summary>The money goes back (同意退回).</summary>
    [EnumMember(Value = "RETURNED")]
    Return = 1,

    /// <summary>The money stays where it is (拒绝退回).</summary>
    [EnumMember(Value = "REFUSED")]
    Refuse,
}
