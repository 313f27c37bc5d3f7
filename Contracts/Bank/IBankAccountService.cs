using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>
/// Accounts and transfers at the bank (银企直联). Requests and replies are the messages of BankAccountService.wsdl; all are
/// signed.
/// </summary>
[ServiceContract(Namespace = Namespaces.Bank, Name = "BankAccountService")]
public interface IBankAccountService
{
    /// <summary>Reads the balances of up to 20 accounts (余额查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/GetBalances",
        ReplyAction = Namespaces.Bank + "/GetBalancesResponse")]
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
    Task<GetBalancesResponse> GetBalancesAsync(GetBalancesRequest request);

    /// <summary>Reads the entries of an account page by page (明细查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/GetStatement",
        ReplyAction = Namespaces.Bank + "/GetStatementResponse")]
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
    Task<GetStatementResponse> GetStatementAsync(GetStatementRequest request);

    /// <summary>Orders a transfer (转账提交).</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/SubmitTransfer",
        ReplyAction = Namespaces.Bank + "/SubmitTransferResponse")]
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
    Task<SubmitTransferResponse> SubmitTransferAsync(SubmitTransferRequest request);

    /// <summary>Asks what became of a transfer (转账查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/QueryTransfer",
        ReplyAction = Namespaces.Bank + "/QueryTransferResponse")]
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
    Task<QueryTransferResponse> QueryTransferAsync(QueryTransferRequest request);

    /// <summary>Recalls a transfer that was made (转账撤回).</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/RecallTransfer",
        ReplyAction = Namespaces.Bank + "/RecallTransferResponse")]
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
    Task<RecallTransferResponse> RecallTransferAsync(RecallTransferRequest request);

    /// <summary>Gets the receipt of a movement with its file (电子回单). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/GetElectronicReceipt",
        ReplyAction = Namespaces.Bank + "/GetElectronicReceiptResponse")]
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
    Task<GetElectronicReceiptResponse> GetElectronicReceiptAsync(GetElectronicReceiptRequest request);

    /// <summary>Lists the recalls that wait for an answer of the caller (待答复撤回查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/GetPendingRecalls",
        ReplyAction = Namespaces.Bank + "/GetPendingRecallsResponse")]
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
    Task<GetPendingRecallsResponse> GetPendingRecallsAsync(GetPendingRecallsRequest request);

    /// <summary>Answers a recall: the money goes back, or it stays (撤回答复).</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/AnswerRecall",
        ReplyAction = Namespaces.Bank + "/AnswerRecallResponse")]
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
    Task<AnswerRecallResponse> AnswerRecallAsync(AnswerRecallRequest request);

    /// <summary>Returns a transfer that the payee's bank cannot credit (退汇).</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/ReturnTransfer",
        ReplyAction = Namespaces.Bank + "/ReturnTransferResponse")]
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
    Task<ReturnTransferResponse> ReturnTransferAsync(ReturnTransferRequest request);

    /// <summary>Orders up to 1000 transfers at once (批量转账). They are made later, one by one.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/SubmitTransferBatch",
        ReplyAction = Namespaces.Bank + "/SubmitTransferBatchResponse")]
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
    Task<SubmitTransferBatchResponse> SubmitTransferBatchAsync(SubmitTransferBatchRequest request);

    /// <summary>Orders the payment of wages (代发工资) to up to 1000 accounts. They are paid later, one by one.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/SubmitPayroll",
        ReplyAction = Namespaces.Bank + "/SubmitPayrollResponse")]
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
    Task<SubmitPayrollResponse> SubmitPayrollAsync(SubmitPayrollRequest request);

    /// <summary>Says where a batch stands and what became of its items (批量转账结果查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.Bank + "/GetTransferBatchResult",
        ReplyAction = Namespaces.Bank + "/GetTransferBatchResultResponse")]
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
    Task<GetTransferBatchResultResponse> GetTransferBatchResultAsync(GetTransferBatchResultRequest request);

    /// <summary>
    /// Stops a batch of transfers or a payroll, or one item of it, that has not been sent yet (批量转账止付).
    /// </summary>
    [OperationContract(
        Action = Namespaces.Bank + "/StopTransferBatch",
        ReplyAction = Namespaces.Bank + "/StopTransferBatchResponse")]
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
    Task<StopTransferBatchResponse> StopTransferBatchAsync(StopTransferBatchRequest request);
}
