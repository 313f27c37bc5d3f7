using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Which pack is asked for (批量包查询条件).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class BatchQuery
{
    /// <summary>Business key of the pack (批量包主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public PackKey Key { get; set; } = new();

    /// <summary>Whose items are told (分包号); those of the first where absent. 1 to 1000. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public int? ChildPackNo { get; set; }
}
