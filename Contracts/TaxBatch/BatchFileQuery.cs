using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Which part of which pack's file is asked for (回执文件查询条件).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class BatchFileQuery
{
    /// <summary>Business key of the pack (批量包主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public PackKey Key { get; set; } = new();

    /// <summary>
    /// Which part (文件分片号): that of the child pack of this number; the first where absent. 1 to 1000. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public int? PartNo { get; set; }
}
