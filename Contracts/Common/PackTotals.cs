using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>Counts and sums of the states that there are (分状态合计清单).</summary>
[CollectionDataContract(Namespace = Namespaces.Common, ItemName = "Total")]
public sealed class PackTotals : List<PackTotal>;
