using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>
/// The message is not what the schema says (报文格式错误): FT1001 not well-formed or with a DTD, FT1002 against the schema,
/// FT1003 version not supported, FT1004 over a limit, FT1005 encoding. Sender side; not retryable.
/// </summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class SchemaValidationFault : FaultBase
{
    /// <summary>What was wrong (错误清单).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public SchemaErrors Errors { get; set; } = [];
}
