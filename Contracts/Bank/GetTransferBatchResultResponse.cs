using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to GetTransferBatchResult (批量转账结果查询应答).</summary>
[MessageContract(WrapperName = "GetTransferBatchResultResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class GetTransferBatchResultResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Where the batch stands (批次处理情况).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferBatchStatus Batch { get; set; } = new();
}
