using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Receipt of a transfer (转账回执). A declined transfer is a receipt with State REJECTED, not a fault.</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferReceipt
{
    /// <summary>Serial number of the client (业务参考号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ClientSerialNo { get; set; } = "";

    /// <summary>State of the transfer (转账状态).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public TransferState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Serial number of the core bank (银行流水号), where it gave one. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>When to query (查询等待秒数), where the outcome is not final. 0 to 86400 seconds. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public int? QueryAfterSeconds { get; set; }
}
