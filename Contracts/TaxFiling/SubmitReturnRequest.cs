using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Files a return (纳税申报).</summary>
[MessageContract(WrapperName = "SubmitReturn", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class SubmitReturnRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the return (申报主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public FilingKey Key { get; set; } = new();

    /// <summary>The return (申报信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 3)]
    public TaxReturn Return { get; set; } = new();
}
