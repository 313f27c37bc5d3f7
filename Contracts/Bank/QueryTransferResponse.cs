using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to QueryTransfer (转账查询应答).</summary>
[MessageContract(WrapperName = "QueryTransferResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class QueryTransferResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What is known of the transfer (转账状态信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public TransferStatus Transfer { get; set; } = new();
}
