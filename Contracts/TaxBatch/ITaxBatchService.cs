using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>
/// Payment of tax in packs (批量扣税). Requests and replies are the messages of TaxBatchService.wsdl; all are signed.
/// </summary>
[ServiceContract(Namespace = Namespaces.TaxBatch, Name = "TaxBatchService")]
public interface ITaxBatchService
{
    /// <summary>
    /// Submits a pack of deductions (批量扣税), whole or one of its child packs. They are carried out later.
    /// </summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/SubmitDeductionBatch",
        ReplyAction = Namespaces.TaxBatch + "/SubmitDeductionBatchResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRejectFault), Action = FaultActions.BusinessReject,
        Name = nameof(BusinessRejectFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DuplicateConflictFault), Action = FaultActions.DuplicateConflict,
        Name = nameof(DuplicateConflictFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<SubmitDeductionBatchResponse> SubmitDeductionBatchAsync(SubmitDeductionBatchRequest request);

    /// <summary>Says where a pack stands and what became of its items (批量扣税回执), a child pack at a time.</summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/GetBatchResult",
        ReplyAction = Namespaces.TaxBatch + "/GetBatchResultResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRejectFault), Action = FaultActions.BusinessReject,
        Name = nameof(BusinessRejectFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DuplicateConflictFault), Action = FaultActions.DuplicateConflict,
        Name = nameof(DuplicateConflictFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<GetBatchResultResponse> GetBatchResultAsync(GetBatchResultRequest request);

    /// <summary>Fetches what became of all items of a pack as a file (批量扣税回执文件下载), a part at a time.</summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/GetBatchResultFile",
        ReplyAction = Namespaces.TaxBatch + "/GetBatchResultFileResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRejectFault), Action = FaultActions.BusinessReject,
        Name = nameof(BusinessRejectFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DuplicateConflictFault), Action = FaultActions.DuplicateConflict,
        Name = nameof(DuplicateConflictFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<GetBatchResultFileResponse> GetBatchResultFileAsync(GetBatchResultFileRequest request);

    /// <summary>Stops a pack, or one item of it, that has not been sent yet (止付).</summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/StopPayment",
        ReplyAction = Namespaces.TaxBatch + "/StopPaymentResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRejectFault), Action = FaultActions.BusinessReject,
        Name = nameof(BusinessRejectFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DuplicateConflictFault), Action = FaultActions.DuplicateConflict,
        Name = nameof(DuplicateConflictFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<StopPaymentResponse> StopPaymentAsync(StopPaymentRequest request);

    /// <summary>
    /// Fetches a batch of payments to reconcile (税票明细对账), a child pack at a time. Changes nothing.
    /// </summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/GetReconciliation",
        ReplyAction = Namespaces.TaxBatch + "/GetReconciliationResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<GetReconciliationResponse> GetReconciliationAsync(GetReconciliationRequest request);

    /// <summary>Says what the bank has against a batch (对账确认): that it agrees, or its own lines.</summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/AcknowledgeReconciliation",
        ReplyAction = Namespaces.TaxBatch + "/AcknowledgeReconciliationResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRejectFault), Action = FaultActions.BusinessReject,
        Name = nameof(BusinessRejectFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DuplicateConflictFault), Action = FaultActions.DuplicateConflict,
        Name = nameof(DuplicateConflictFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<AcknowledgeReconciliationResponse> AcknowledgeReconciliationAsync(AcknowledgeReconciliationRequest request);

    /// <summary>Says that a batch, or child packs of it, did not arrive (对账重发申请), and what to fetch again.</summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/RequestResend",
        ReplyAction = Namespaces.TaxBatch + "/RequestResendResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRejectFault), Action = FaultActions.BusinessReject,
        Name = nameof(BusinessRejectFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<RequestResendResponse> RequestResendAsync(RequestResendRequest request);

    /// <summary>
    /// Tells where the books of a bank and ours differ (差错查询), and how each difference was resolved. Changes nothing.
    /// </summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/GetDifferenceReport",
        ReplyAction = Namespaces.TaxBatch + "/GetDifferenceReportResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<GetDifferenceReportResponse> GetDifferenceReportAsync(GetDifferenceReportRequest request);

    /// <summary>Resolves a difference (差错处理): one operator proposes, another approves or rejects.</summary>
    [OperationContract(
        Action = Namespaces.TaxBatch + "/ResolveDifference",
        ReplyAction = Namespaces.TaxBatch + "/ResolveDifferenceResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRejectFault), Action = FaultActions.BusinessReject,
        Name = nameof(BusinessRejectFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(DownstreamFault), Action = FaultActions.Downstream,
        Name = nameof(DownstreamFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<ResolveDifferenceResponse> ResolveDifferenceAsync(ResolveDifferenceRequest request);
}
