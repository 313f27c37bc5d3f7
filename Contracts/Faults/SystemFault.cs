using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>This service failed (系统错误): FT9001 internal, FT9002 maintenance (停运). Receiver side; retryable.</summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class SystemFault : FaultBase;
