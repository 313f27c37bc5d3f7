using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Rows of an income or cash flow statement (利润表、现金流量表行清单), 1 to 500.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Row")]
public sealed class PeriodRows : List<PeriodRow>;
