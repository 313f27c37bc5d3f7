using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to GetDifferenceReport (差错查询应答).</summary>
[MessageContract(WrapperName = "GetDifferenceReportResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetDifferenceReportResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>The differences (差错清单).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public DifferenceReport Report { get; set; } = new();
}
