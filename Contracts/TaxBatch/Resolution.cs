using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>One step of resolving a difference (差错处理). Two operators decide.</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class Resolution
{
    /// <summary>The difference (差错编号). 18 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string DifferenceNo { get; set; } = "";

    /// <summary>Who speaks (差错处理步骤).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public ResolutionStep Step { get; set; }

    /// <summary>
    /// What is to be done (差错处理方式); required where it is proposed, else that of the proposal. Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public ResolutionAction? Action { get; set; }

    /// <summary>Who proposes or decides (操作员号); never the same person for both. 1 to 20 letters and digits.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string OperatorId { get; set; } = "";

    /// <summary>Why (处理说明); required for MANUAL. Up to 60 characters. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? Remark { get; set; }
}
