using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>Numbers of child packs (分包号清单), ascending.</summary>
[CollectionDataContract(Namespace = Namespaces.Common, ItemName = "No")]
public sealed class ChildPackNos : List<int>;
