using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Submits a pack of deductions (批量扣税), whole or one of its child packs.</summary>
[MessageContract(WrapperName = "SubmitDeductionBatch", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class SubmitDeductionBatchRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the pack (批量包主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public PackKey Key { get; set; } = new();

    /// <summary>The pack (批量包).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 3)]
    public DeductionBatch Batch { get; set; } = new();
}
