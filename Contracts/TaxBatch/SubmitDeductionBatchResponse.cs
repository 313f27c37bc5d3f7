using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to SubmitDeductionBatch (批量扣税应答).</summary>
[MessageContract(WrapperName = "SubmitDeductionBatchResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class SubmitDeductionBatchResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the message (批量包回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public DeductionBatchReceipt Receipt { get; set; } = new();
}
