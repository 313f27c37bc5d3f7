using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Lines of the bank (对方明细清单), 1 to 1000.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "Line")]
public sealed class BankLines : List<BankLine>;
