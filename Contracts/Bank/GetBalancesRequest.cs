using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reads the balances of up to 20 accounts (余额查询). Changes nothing.</summary>
/// <remarks>Source of fields and lengths: ICBC NC QACCBAL.</remarks>
[MessageContract(WrapperName = "GetBalances", WrapperNamespace = Namespaces.Bank)]
public sealed class GetBalancesRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Accounts to read (账号清单).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public Accounts Accounts { get; set; } = [];
}
