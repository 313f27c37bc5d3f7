using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Sales by rate (按税率销售额清单), 1 to 10.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Line")]
public sealed class VatRateLines : List<VatRateLine>;
