using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Reply to GetObligations (申报义务查询应答).</summary>
[MessageContract(WrapperName = "GetObligationsResponse", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class GetObligationsResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxFiling, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What the taxpayer has to file (申报义务查询结果).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public TaxpayerObligations Obligations { get; set; } = new();
}
