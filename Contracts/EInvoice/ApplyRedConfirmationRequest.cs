using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Applies for the reddening of an invoice (红字确认单申请).</summary>
[MessageContract(WrapperName = "ApplyRedConfirmation", WrapperNamespace = Namespaces.EInvoice)]
public sealed class ApplyRedConfirmationRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>What is to be reddened (红字确认单申请).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public RedApplication Application { get; set; } = new();
}
