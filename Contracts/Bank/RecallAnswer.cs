using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Answer to a recall (撤回答复).</summary>
/// <remarks>Source of fields: ISO 20022 camt.029.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class RecallAnswer
{
    /// <summary>Node code of the party that recalls (撤回方节点代码). 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Requester { get; set; } = "";

    /// <summary>Number of the recall (撤回流水号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string RecallNo { get; set; } = "";

    /// <summary>What becomes of it (答复类型).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public RecallDecision Decision { get; set; }

    /// <summary>Why, in words (答复说明); the requester reads it. Up to 60 characters. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Explanation { get; set; }
}
