using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Confirms, rejects or withdraws an application (红字确认单处理). Deciding twice alike is no error.</summary>
[MessageContract(WrapperName = "DecideRedConfirmation", WrapperNamespace = Namespaces.EInvoice)]
public sealed class DecideRedConfirmationRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>What becomes of it (红字确认单处理).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public RedDecision Decision { get; set; } = new();
}
