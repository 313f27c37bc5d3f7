using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Asks for the state of the services (服务状态查询).</summary>
[MessageContract(WrapperName = "GetServiceStatus", WrapperNamespace = Namespaces.Platform)]
public sealed class GetServiceStatusRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Platform, Order = 1)]
    public RequestHeader Header { get; set; } = new();
}
