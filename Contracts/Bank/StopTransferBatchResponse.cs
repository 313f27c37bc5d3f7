using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to StopTransferBatch (批量转账止付应答).</summary>
[MessageContract(WrapperName = "StopTransferBatchResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class StopTransferBatchResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the stop (批次止付回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public BatchStopReceipt Receipt { get; set; } = new();
}
