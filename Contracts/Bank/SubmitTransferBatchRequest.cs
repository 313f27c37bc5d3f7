using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Orders up to 1000 transfers at once (批量转账). They are made later, one by one.</summary>
[MessageContract(WrapperName = "SubmitTransferBatch", WrapperNamespace = Namespaces.Bank)]
public sealed class SubmitTransferBatchRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The batch (批量转账指令).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferBatch Batch { get; set; } = new();
}
