using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Entries of one page (明细清单), oldest first.</summary>
[CollectionDataContract(Namespace = Namespaces.Bank, ItemName = "Entry")]
public sealed class StatementEntries : List<StatementEntry>;
