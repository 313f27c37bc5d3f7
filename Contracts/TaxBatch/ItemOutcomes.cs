using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Outcomes of one child pack (批量扣税明细回执清单), in the order of its items.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "Outcome")]
public sealed class ItemOutcomes : List<ItemOutcome>;
