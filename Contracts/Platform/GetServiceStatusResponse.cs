using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Reply to GetServiceStatus (服务状态查询应答).</summary>
[MessageContract(WrapperName = "GetServiceStatusResponse", WrapperNamespace = Namespaces.Platform)]
public sealed class GetServiceStatusResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Platform, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>State of the platform (平台状态).</summary>
    [MessageBodyMember(Namespace = Namespaces.Platform, Order = 2)]
    public PlatformStatus Status { get; set; } = new();
}
