using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>
/// The call was refused before anything was recorded (业务不受理): FT3001 no such agreement, FT3002 work date closed, FT3003
/// not allowed in this state. Sender side; not retryable.
/// </summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class BusinessRejectFault : FaultBase;
