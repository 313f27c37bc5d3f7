using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Returns a transfer that the payee's bank cannot credit (退汇).</summary>
[MessageContract(WrapperName = "ReturnTransfer", WrapperNamespace = Namespaces.Bank)]
public sealed class ReturnTransferRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which transfer is returned, and why (退汇指令).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferReturn Return { get; set; } = new();
}
