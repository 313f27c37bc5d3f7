using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Differences (差错清单), 1 to 100.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "Difference")]
public sealed class DifferenceList : List<Difference>;
