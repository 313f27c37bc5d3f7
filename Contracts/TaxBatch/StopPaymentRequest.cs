using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Stops a pack, or one item of it, that has not been sent yet (止付).</summary>
[MessageContract(WrapperName = "StopPayment", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class StopPaymentRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the stop (止付主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public StopKey Key { get; set; } = new();

    /// <summary>What is to be stopped (止付信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 3)]
    public StopOrder Stop { get; set; } = new();
}
