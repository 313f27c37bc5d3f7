using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to GetPendingRecalls (待答复撤回查询应答).</summary>
[MessageContract(WrapperName = "GetPendingRecallsResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class GetPendingRecallsResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Recalls that wait for an answer of the caller (待答复撤回).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public PendingRecalls Recalls { get; set; } = new();
}
