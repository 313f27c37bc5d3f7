using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What is to be stopped (止付信息).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class StopOrder
{
    /// <summary>The pack (原批量包主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public PackKey Pack { get; set; } = new();

    /// <summary>The item (原交易流水号); all that have not been sent where absent. 8 digits. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? TraceNo { get; set; }

    /// <summary>Why (止付原因). 1 to 60 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string Reason { get; set; } = "";
}
