using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>State of one service (单个服务状态).</summary>
[DataContract(Namespace = Namespaces.Platform)]
public sealed class ServiceEntry
{
    /// <summary>Name of the service (服务名称), as in its WSDL. 1 to 60 characters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Name { get; set; } = "";

    /// <summary>Its state (服务状态).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public ServiceState State { get; set; }
}
