using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Returns that are to be filed (申报义务清单), the earliest first; up to 200.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Obligation")]
public sealed class ObligationList : List<Obligation>;
