using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to StopPayment (止付应答).</summary>
[MessageContract(WrapperName = "StopPaymentResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class StopPaymentResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the stop (止付回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public StopReceipt Receipt { get; set; } = new();
}
