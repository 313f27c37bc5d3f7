using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Receipt of a batch (批次回执). What becomes of its items GetTransferBatchResult tells.</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferBatchReceipt
{
    /// <summary>Number of the batch (批次号). 1 to 20 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BatchNo { get; set; } = "";

    /// <summary>
    /// State of the batch when it was received (批次状态): CHECKED will be carried out, REJECTED never will be.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public PackState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>When to ask what became of the items (查询等待秒数). 0 to 86400 seconds. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public int? QueryAfterSeconds { get; set; }
}
