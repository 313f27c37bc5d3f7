using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Orders a transfer (转账提交).</summary>
/// <remarks>Source of fields and lengths: CMB DCOPDPAYX, ICBC NC PAYENT.</remarks>
[MessageContract(WrapperName = "SubmitTransfer", WrapperNamespace = Namespaces.Bank)]
public sealed class SubmitTransferRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The transfer (转账指令).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public Transfer Transfer { get; set; } = new();
}
