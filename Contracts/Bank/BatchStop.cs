using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>What is to be stopped of a batch, and why (批次止付信息).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class BatchStop
{
    /// <summary>
    /// Number of the stop (止付流水号), the business key. 1 to 30 characters, no blanks.
    /// </summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string StopNo { get; set; } = "";

    /// <summary>Kind of the batch (批次类型).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public TransferBatchKind Kind { get; set; }

    /// <summary>Number of the batch (批次号). 1 to 20 letters, digits and hyphens.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string BatchNo { get; set; } = "";

    /// <summary>The item (明细序号); all that have not been sent where absent. 1 to 9999. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public int? No { get; set; }

    /// <summary>Why (止付原因). 1 to 60 characters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string Reason { get; set; } = "";
}
