using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Receipt of an answer to a recall (撤回答复回执).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class RecallAnswerReceipt
{
    /// <summary>Node code of the party that recalls (撤回方节点代码). 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Requester { get; set; } = "";

    /// <summary>Number of the recall (撤回流水号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string RecallNo { get; set; } = "";

    /// <summary>State of the recall (撤回状态), where the caller may answer it. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public RecallState? State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Serial number of the core bank of the return (退回流水号), where money went back. 1 to 40 characters, no blanks.
    /// Optional.
    /// </summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }
}
