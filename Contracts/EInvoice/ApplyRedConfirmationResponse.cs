using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Reply to ApplyRedConfirmation (红字确认单申请应答).</summary>
[MessageContract(WrapperName = "ApplyRedConfirmationResponse", WrapperNamespace = Namespaces.EInvoice)]
public sealed class ApplyRedConfirmationResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.EInvoice, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the application (红字确认单申请回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public RedApplicationReceipt Receipt { get; set; } = new();
}
