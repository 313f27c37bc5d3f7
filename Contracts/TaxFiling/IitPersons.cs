using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Persons (扣缴明细清单), 1 to 1000.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Person")]
public sealed class IitPersons : List<IitPerson>;
