using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Resolves a difference (差错处理): one operator proposes, another approves or rejects.</summary>
[MessageContract(WrapperName = "ResolveDifference", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class ResolveDifferenceRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The step (差错处理).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public Resolution Resolution { get; set; } = new();
}
