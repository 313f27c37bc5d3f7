using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Totals by class (分类合计), in the order of the classes.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "Total")]
public sealed class ClassTotals : List<ClassTotal>;
