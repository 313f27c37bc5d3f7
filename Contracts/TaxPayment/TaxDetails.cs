using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Lines below a tax item (税目明细清单).</summary>
[CollectionDataContract(Namespace = Namespaces.TaxPayment, ItemName = "Detail")]
public sealed class TaxDetails : List<TaxDetail>;
