using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Lists the recalls that wait for an answer of the caller (待答复撤回查询). Changes nothing.</summary>
[MessageContract(WrapperName = "GetPendingRecalls", WrapperNamespace = Namespaces.Bank)]
public sealed class GetPendingRecallsRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();
}
