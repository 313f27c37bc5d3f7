using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Takes a return back before anything of it is paid (申报作废). Voiding twice is no error.</summary>
[MessageContract(WrapperName = "VoidReturn", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class VoidReturnRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which return is taken back, and why (作废信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public ReturnVoid Void { get; set; } = new();
}
