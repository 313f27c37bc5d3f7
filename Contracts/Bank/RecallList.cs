using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Recalls (撤回清单), the earliest first; up to 100.</summary>
[CollectionDataContract(Namespace = Namespaces.Bank, ItemName = "Recall")]
public sealed class RecallList : List<RecallToAnswer>;
