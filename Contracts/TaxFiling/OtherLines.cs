using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Taxes of the combined form (税源明细清单), 1 to 100.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Line")]
public sealed class OtherLines : List<OtherLine>;
