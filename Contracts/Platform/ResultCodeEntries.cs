using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>All result codes (结果代码清单), ascending.</summary>
[CollectionDataContract(Namespace = Namespaces.Platform, ItemName = "ResultCode")]
public sealed class ResultCodeEntries : List<ResultCodeEntry>;
