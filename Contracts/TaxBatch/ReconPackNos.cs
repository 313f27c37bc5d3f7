using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Numbers of child packs (分包号清单), ascending; the first 1000 where there are more.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "No")]
public sealed class ReconPackNos : List<int>;
