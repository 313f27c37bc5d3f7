using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to SubmitTransferBatch (批量转账应答).</summary>
[MessageContract(WrapperName = "SubmitTransferBatchResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class SubmitTransferBatchResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the batch (批次回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferBatchReceipt Receipt { get; set; } = new();
}
