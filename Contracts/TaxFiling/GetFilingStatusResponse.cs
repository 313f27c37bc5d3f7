using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Reply to GetFilingStatus (申报状态查询应答).</summary>
[MessageContract(WrapperName = "GetFilingStatusResponse", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class GetFilingStatusResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxFiling, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What is known of the return (申报状态信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public FilingStatus Filing { get; set; } = new();
}
