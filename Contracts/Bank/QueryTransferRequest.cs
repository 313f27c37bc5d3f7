using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Asks what became of a transfer (转账查询). Changes nothing.</summary>
/// <remarks>Source of fields and lengths: ICBC NC QPAYENT.</remarks>
[MessageContract(WrapperName = "QueryTransfer", WrapperNamespace = Namespaces.Bank)]
public sealed class QueryTransferRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which transfer to look for (转账查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferQuery Query { get; set; } = new();
}
