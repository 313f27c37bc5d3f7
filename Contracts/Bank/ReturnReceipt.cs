using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>
/// Receipt of a return (退汇回执). One that was declined is a receipt too, not a fault: Result says why, and no money
/// moved.
/// </summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class ReturnReceipt
{
    /// <summary>Number of the return (退汇流水号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ReturnNo { get; set; } = "";

    /// <summary>State of the transfer (转账状态), where the caller may return it. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public TransferState? State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Serial number of the core bank of the return (退回流水号), where money went back. 1 to 40 characters, no blanks.
    /// Optional.
    /// </summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }
}
