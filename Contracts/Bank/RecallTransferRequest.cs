using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Recalls a transfer that was made (转账撤回).</summary>
[MessageContract(WrapperName = "RecallTransfer", WrapperNamespace = Namespaces.Bank)]
public sealed class RecallTransferRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which transfer is recalled, and why (撤回指令).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public Recall Recall { get; set; } = new();
}
