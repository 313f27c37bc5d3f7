using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Warnings (申报提示清单), up to 20.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Warning")]
public sealed class FilingWarnings : List<FilingWarning>;
