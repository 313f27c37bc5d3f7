using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Lines of a child pack (对账明细清单), 1 to 1000.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "Line")]
public sealed class ReconLines : List<ReconLine>;
