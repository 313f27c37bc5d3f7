using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to GetStatement (明细查询应答).</summary>
[MessageContract(WrapperName = "GetStatementResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class GetStatementResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>One page of the statement (对账单).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public Statement Statement { get; set; } = new();
}
