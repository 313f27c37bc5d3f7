using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to AcknowledgeReconciliation (对账确认应答).</summary>
[MessageContract(WrapperName = "AcknowledgeReconciliationResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class AcknowledgeReconciliationResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the message (对账确认回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public AcknowledgementReceipt Receipt { get; set; } = new();
}
