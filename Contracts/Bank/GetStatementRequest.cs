using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reads the entries of an account page by page (明细查询). Changes nothing.</summary>
/// <remarks>Source of fields and lengths: ICBC NC QPD and QHISD.</remarks>
[MessageContract(WrapperName = "GetStatement", WrapperNamespace = Namespaces.Bank)]
public sealed class GetStatementRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which entries to read (明细查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public StatementQuery Query { get; set; } = new();
}
