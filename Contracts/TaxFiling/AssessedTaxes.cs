using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Taxes that a return was assessed to (核定税款清单); none where nothing is due.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Tax")]
public sealed class AssessedTaxes : List<AssessedTax>;
