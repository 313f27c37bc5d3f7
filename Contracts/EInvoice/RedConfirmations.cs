using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Confirmations of an invoice (红字确认单清单), the latest 100.</summary>
[CollectionDataContract(Namespace = Namespaces.EInvoice, ItemName = "Confirmation")]
public sealed class RedConfirmations : List<RedConfirmationSummary>;
