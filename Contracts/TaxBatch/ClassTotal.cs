using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>How many payments fell into a class (分类笔数).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ClassTotal
{
    /// <summary>The class (核对结果分类).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public ReconClass Class { get; set; }

    /// <summary>Number of payments (笔数). 0 to 100000000.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int Num { get; set; }
}
