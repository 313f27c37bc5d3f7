using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to QueryTransaction (交易状态查询应答).</summary>
[MessageContract(WrapperName = "QueryTransactionResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class QueryTransactionResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What is known of the deduction (交易状态信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public TransactionStatus Transaction { get; set; } = new();
}
