using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Dues (应征清单), the earliest due date first; up to 100.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxPayment, ItemName = "Item")]
public sealed class PayableItems : List<PayableItem>;
