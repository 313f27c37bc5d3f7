using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Reply to DecideRedConfirmation (红字确认单处理应答).</summary>
[MessageContract(WrapperName = "DecideRedConfirmationResponse", WrapperNamespace = Namespaces.EInvoice)]
public sealed class DecideRedConfirmationResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.EInvoice, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What became of it (红字确认单处理回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public RedDecisionReceipt Receipt { get; set; } = new();
}
