using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>
/// Receipt of a recall (撤回回执). A recall that was refused is a receipt with State REFUSED, not a fault.
/// </summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class RecallReceipt
{
    /// <summary>Number of the recall (撤回流水号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string RecallNo { get; set; } = "";

    /// <summary>State (撤回状态).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public RecallState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Serial number of the core bank of the return (退回流水号), where money came back. 1 to 40 characters, no blanks.
    /// Optional.
    /// </summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>What the payee's bank says of it (收款行说明). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? Explanation { get; set; }
}
