using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Refunds of a pack (退库明细清单), 1 to 100.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxPayment, ItemName = "Item")]
public sealed class RefundItems : List<RefundItem>;
