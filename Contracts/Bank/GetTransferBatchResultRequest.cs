using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Says where a batch stands and what became of its items (批量转账结果查询). Changes nothing.</summary>
[MessageContract(WrapperName = "GetTransferBatchResult", WrapperNamespace = Namespaces.Bank)]
public sealed class GetTransferBatchResultRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which batch to look for (批次查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferBatchQuery Query { get; set; } = new();
}
