using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>
/// Tells where the books of a bank and ours differ (差错查询), and how each difference was resolved. Changes nothing.
/// </summary>
[MessageContract(WrapperName = "GetDifferenceReport", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetDifferenceReportRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which differences (差错查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public DifferenceQuery Query { get; set; } = new();
}
