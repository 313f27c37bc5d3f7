using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Transfers of a batch (批量转账明细清单), 1 to 1000.</summary>
[CollectionDataContract(Namespace = Namespaces.Bank, ItemName = "Item")]
public sealed class TransferItems : List<TransferItem>;
