using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Asks for all result and fault codes (结果代码查询).</summary>
[MessageContract(WrapperName = "ListResultCodes", WrapperNamespace = Namespaces.Platform)]
public sealed class ListResultCodesRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Platform, Order = 1)]
    public RequestHeader Header { get; set; } = new();
}
