using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to ResolveDifference (差错处理应答).</summary>
[MessageContract(WrapperName = "ResolveDifferenceResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class ResolveDifferenceResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What became of it (差错处理回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public ResolutionReceipt Receipt { get; set; } = new();
}
