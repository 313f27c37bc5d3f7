using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>Breaches of the schema (格式错误清单), the first 20.</summary>
[CollectionDataContract(Namespace = Namespaces.Fault, ItemName = "Error")]
public sealed class SchemaErrors : List<SchemaError>;
