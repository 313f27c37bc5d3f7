using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Asks what a taxpayer has to file (申报义务查询). Changes nothing.</summary>
[MessageContract(WrapperName = "GetObligations", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class GetObligationsRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Whose obligations, and when (查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public ObligationQuery Query { get; set; } = new();
}
