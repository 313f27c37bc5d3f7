using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Outcomes of one page (批次明细结果清单), in the order of the items.</summary>
[CollectionDataContract(Namespace = Namespaces.Bank, ItemName = "Outcome")]
public sealed class TransferItemOutcomes : List<TransferItemOutcome>;
