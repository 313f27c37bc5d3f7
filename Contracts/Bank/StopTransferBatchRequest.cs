using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>
/// Stops a batch of transfers or a payroll, or one item of it, that has not been sent yet (批量转账止付).
/// </summary>
[MessageContract(WrapperName = "StopTransferBatch", WrapperNamespace = Namespaces.Bank)]
public sealed class StopTransferBatchRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>What is to be stopped, and why (批次止付信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public BatchStop Stop { get; set; } = new();
}
