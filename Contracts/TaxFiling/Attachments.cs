using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Files that belong to the return (附列资料清单), up to 20.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxFiling, ItemName = "Attachment")]
public sealed class Attachments : List<Attachment>;
