using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Which batch to look for (批次查询条件).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferBatchQuery
{
    /// <summary>Kind of the batch (批次类型).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public TransferBatchKind Kind { get; set; }

    /// <summary>Number of the batch (批次号). 1 to 20 letters, digits and hyphens.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string BatchNo { get; set; } = "";

    /// <summary>
    /// Mark of the page to read (下页标记); the first where absent. 1 to 100 letters, digits, underscores and hyphens.
    /// Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? NextTag { get; set; }

    /// <summary>Items a page (每页笔数); 100 where absent. 1 to 100. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public int? PageSize { get; set; }
}
