using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to GetBalances (余额查询应答).</summary>
[MessageContract(WrapperName = "GetBalancesResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class GetBalancesResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Balances (余额清单), in the order of the accounts asked for.</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public AccountBalances Balances { get; set; } = [];
}
