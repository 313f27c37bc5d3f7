using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Rows of a balance sheet (资产负债表行清单), 2 to 500.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Row")]
public sealed class BalanceRows : List<BalanceRow>;
