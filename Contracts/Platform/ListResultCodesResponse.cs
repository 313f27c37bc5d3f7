using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Reply to ListResultCodes (结果代码查询应答).</summary>
[MessageContract(WrapperName = "ListResultCodesResponse", WrapperNamespace = Namespaces.Platform)]
public sealed class ListResultCodesResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Platform, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>All result codes (结果代码清单).</summary>
    [MessageBodyMember(Namespace = Namespaces.Platform, Order = 2)]
    public ResultCodeEntries ResultCodes { get; set; } = [];
}
