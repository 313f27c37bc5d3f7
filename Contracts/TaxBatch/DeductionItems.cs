using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Deductions of one message (批量扣税明细清单), 1 to 1000, carried out in their order.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "Item")]
public sealed class DeductionItems : List<DeductionItem>;
