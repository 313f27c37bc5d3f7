using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to RequestResend (重发应答).</summary>
[MessageContract(WrapperName = "RequestResendResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class RequestResendResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What is to be fetched again (重发应答).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public ResendReceipt Receipt { get; set; } = new();
}
