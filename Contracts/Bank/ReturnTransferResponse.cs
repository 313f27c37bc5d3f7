using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to ReturnTransfer (退汇应答).</summary>
[MessageContract(WrapperName = "ReturnTransferResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class ReturnTransferResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the return (退汇回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public ReturnReceipt Receipt { get; set; } = new();
}
