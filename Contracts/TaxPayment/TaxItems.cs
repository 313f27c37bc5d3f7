using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Tax types that are paid (税种清单).</summary>
[CollectionDataContract(Namespace = Namespaces.TaxPayment, ItemName = "TaxItem")]
public sealed class TaxItems : List<TaxItem>;
