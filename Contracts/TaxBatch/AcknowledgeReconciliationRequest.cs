using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Says what the bank has against a batch (对账确认): that it agrees, or its own lines.</summary>
/// <remarks>Source of fields and lengths: TIPS message 2111.</remarks>
[MessageContract(WrapperName = "AcknowledgeReconciliation", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class AcknowledgeReconciliationRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the message (对账确认主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public AcknowledgementKey Key { get; set; } = new();

    /// <summary>What the bank says (对账确认).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 3)]
    public Acknowledgement Acknowledgement { get; set; } = new();
}
