using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Dues that are paid (缴款明细清单), 1 to 100.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxPayment, ItemName = "Item")]
public sealed class DeclaredItems : List<DeclaredItem>;
