using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to SubmitTransfer (转账提交应答).</summary>
[MessageContract(WrapperName = "SubmitTransferResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class SubmitTransferResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the transfer (转账回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferReceipt Receipt { get; set; } = new();
}
