using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Asks whether the service can be reached and the signatures agree (连通性测试).</summary>
/// <remarks>Source of fields and lengths: TIPS message 9005.</remarks>
[MessageContract(WrapperName = "Ping", WrapperNamespace = Namespaces.Platform)]
public sealed class PingRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Platform, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Text to send back (回显内容). Up to 200 characters.</summary>
    [MessageBodyMember(Namespace = Namespaces.Platform, Order = 2)]
    public string Echo { get; set; } = "";
}
