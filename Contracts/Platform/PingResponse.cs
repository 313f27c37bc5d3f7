using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Reply to Ping (连通性测试应答).</summary>
[MessageContract(WrapperName = "PingResponse", WrapperNamespace = Namespaces.Platform)]
public sealed class PingResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Platform, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>The text of the request (回显内容). Up to 200 characters.</summary>
    [MessageBodyMember(Namespace = Namespaces.Platform, Order = 2)]
    public string Echo { get; set; } = "";
}
