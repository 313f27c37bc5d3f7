using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Lines that are reddened (红冲明细清单), 1 to 2000.</summary>
[CollectionDataContract(Namespace = Namespaces.EInvoice, ItemName = "Line")]
public sealed class RedLines : List<RedLine>;
