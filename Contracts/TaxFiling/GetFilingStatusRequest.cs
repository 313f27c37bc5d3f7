using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Asks what became of a return (申报状态查询). Changes nothing.</summary>
[MessageContract(WrapperName = "GetFilingStatus", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class GetFilingStatusRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which return (查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public FilingQuery Query { get; set; } = new();
}
