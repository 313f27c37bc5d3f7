using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Services (服务清单).</summary>
[CollectionDataContract(Namespace = Namespaces.Platform, ItemName = "Service")]
public sealed class ServiceEntries : List<ServiceEntry>;
