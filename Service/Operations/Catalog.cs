using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.BankAccount;
using FinTax.Soap.Service.Operations.BankAccount.AnswerRecall;
using FinTax.Soap.Service.Operations.BankAccount.GetBalances;
using FinTax.Soap.Service.Operations.BankAccount.GetElectronicReceipt;
using FinTax.Soap.Service.Operations.BankAccount.GetPendingRecalls;
using FinTax.Soap.Service.Operations.BankAccount.GetStatement;
using FinTax.Soap.Service.Operations.BankAccount.GetTransferBatchResult;
using FinTax.Soap.Service.Operations.BankAccount.QueryTransfer;
using FinTax.Soap.Service.Operations.BankAccount.RecallTransfer;
using FinTax.Soap.Service.Operations.BankAccount.ReturnTransfer;
using FinTax.Soap.Service.Operations.BankAccount.StopTransferBatch;
using FinTax.Soap.Service.Operations.BankAccount.SubmitPayroll;
using FinTax.Soap.Service.Operations.BankAccount.SubmitTransfer;
using FinTax.Soap.Service.Operations.BankAccount.SubmitTransferBatch;
using FinTax.Soap.Service.Operations.EInvoice.ApplyRedConfirmation;
using FinTax.Soap.Service.Operations.EInvoice.DecideRedConfirmation;
using FinTax.Soap.Service.Operations.EInvoice.GetVoucherFile;
using FinTax.Soap.Service.Operations.EInvoice.IssueInvoice;
using FinTax.Soap.Service.Operations.EInvoice.IssueRedInvoice;
using FinTax.Soap.Service.Operations.EInvoice.QueryInvoice;
using FinTax.Soap.Service.Operations.EInvoice.VerifyInvoice;
using FinTax.Soap.Service.Operations.Platform.GetServiceStatus;
using FinTax.Soap.Service.Operations.Platform.ListResultCodes;
using FinTax.Soap.Service.Operations.Platform.Ping;
using FinTax.Soap.Service.Operations.TaxBatch.AcknowledgeReconciliation;
using FinTax.Soap.Service.Operations.TaxBatch.GetBatchResult;
using FinTax.Soap.Service.Operations.TaxBatch.GetBatchResultFile;
using FinTax.Soap.Service.Operations.TaxBatch.GetDifferenceReport;
using FinTax.Soap.Service.Operations.TaxBatch.GetReconciliation;
using FinTax.Soap.Service.Operations.TaxBatch.RequestResend;
using FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;
using FinTax.Soap.Service.Operations.TaxBatch.StopPayment;
using FinTax.Soap.Service.Operations.TaxBatch.SubmitDeductionBatch;
using FinTax.Soap.Service.Operations.TaxFiling;
using FinTax.Soap.Service.Operations.TaxFiling.GetFilingStatus;
using FinTax.Soap.Service.Operations.TaxFiling.GetObligations;
using FinTax.Soap.Service.Operations.TaxFiling.SubmitFinancialStatements;
using FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;
using FinTax.Soap.Service.Operations.TaxFiling.VoidReturn;
using FinTax.Soap.Service.Operations.TaxPayment;
using FinTax.Soap.Service.Operations.TaxPayment.DeductTax;
using FinTax.Soap.Service.Operations.TaxPayment.PayDeclaredTax;
using FinTax.Soap.Service.Operations.TaxPayment.QueryPayableTax;
using FinTax.Soap.Service.Operations.TaxPayment.QueryTransaction;
using FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;
using FinTax.Soap.Service.Operations.TaxPayment.ReverseDeduction;
using FinTax.Soap.Service.Operations.TaxPayment.RevokeAgreement;
using FinTax.Soap.Service.Operations.TaxPayment.VerifyAgreement;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations;

/// <summary>The one list of what is served, by whom, and what makes two calls the same intent.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Type> Contracts { get; } =
    [
        typeof(ITaxPaymentService), typeof(ITaxBatchService), typeof(ITaxFilingService), typeof(IEInvoiceService),
        typeof(IBankAccountService), typeof(IPlatformService),
    ];

    public static OperationList List(OperationList operations) => operations
        .On<VerifyAgreementRequest, VerifyAgreementResponse, VerifyAgreementHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Agreement),
            outcome: reply => new KeyOutcome(WireName.Of(reply.Answer.ProtocolState)),
            taxOrg: request => request.Agreement.TaxOrgCode)
        .On<RevokeAgreementRequest, RevokeAgreementResponse, RevokeAgreementHandler>(
            taxOrg: request => request.Agreement.TaxOrgCode)
        .On<DeductTaxRequest, DeductTaxResponse, DeductTaxHandler>(
            key: request => BusinessKeys.Of(request.Key).ToString(),
            outcome: reply => TransactionOutcome.Of(reply.Receipt.State, reply.Receipt.Result),
            stateNow: (stores, request) =>
                stores.Deductions.Find(request.Header.Sender, BusinessKeys.Of(request.Key)) is { } deduction
                    ? WireName.Of(deduction.State)
                    : null,
            taxOrg: request => request.Key.TaxOrgCode)
        .On<ReverseDeductionRequest, ReverseDeductionResponse, ReverseDeductionHandler>(
            key: request => BusinessKeys.Of(request.Key),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.CancelAnswer), IsOpen: reply.Receipt.CancelAnswer == CancelAnswer.InDoubt),
            taxOrg: request => request.Key.TaxOrgCode)
        .On<QueryTransactionRequest, QueryTransactionResponse, QueryTransactionHandler>()
        .On<QueryPayableTaxRequest, QueryPayableTaxResponse, QueryPayableTaxHandler>()
        .On<PayDeclaredTaxRequest, PayDeclaredTaxResponse, PayDeclaredTaxHandler>(
            key: request => BusinessKeys.Of(request.Key).ToString(),
            outcome: reply => TransactionOutcome.Of(reply.Receipt.State, reply.Receipt.Result),
            stateNow: (stores, request) =>
                stores.DeclaredPayments.Find(BusinessKeys.Of(request.Key)) is { } payment
                    ? WireName.Of(payment.State)
                    : null)
        .On<RequestRefundRequest, RequestRefundResponse, RequestRefundHandler>(
            key: request => BusinessKeys.Of(request.Key),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State), MayRetry: reply.Receipt.State == TransactionState.Failed),
            taxOrg: request => request.Key.TaxOrgCode)
        .On<SubmitDeductionBatchRequest, SubmitDeductionBatchResponse, SubmitDeductionBatchHandler>(
            key: request => BusinessKeys.Of(request.Key, request.Batch.ChildPack),
            outcome: reply => new KeyOutcome(WireName.Of(reply.Receipt.State)),
            stateNow: (stores, request) => StateOf(PackKind.Deduction, BusinessKeys.Of(request.Key), stores),
            taxOrg: request => request.Key.TaxOrgCode)
        .On<GetBatchResultRequest, GetBatchResultResponse, GetBatchResultHandler>(
            taxOrg: request => request.Query.Key.TaxOrgCode)
        .On<GetBatchResultFileRequest, GetBatchResultFileResponse, GetBatchResultFileHandler>(
            taxOrg: request => request.Query.Key.TaxOrgCode)
        .On<StopPaymentRequest, StopPaymentResponse, StopPaymentHandler>(
            key: request => BusinessKeys.Of(request.Key),
            outcome: reply => new KeyOutcome(WireName.Of(reply.Receipt.StopAnswer)),
            taxOrg: request => request.Key.TaxOrgCode)
        .On<GetReconciliationRequest, GetReconciliationResponse, GetReconciliationHandler>()
        .On<AcknowledgeReconciliationRequest, AcknowledgeReconciliationResponse, AcknowledgeReconciliationHandler>(
            key: request => BusinessKeys.Of(request.Key),
            outcome: reply => new KeyOutcome(WireName.Of(reply.Receipt.State!.Value)))
        .On<RequestResendRequest, RequestResendResponse, RequestResendHandler>()
        .On<GetDifferenceReportRequest, GetDifferenceReportResponse, GetDifferenceReportHandler>()
        .On<ResolveDifferenceRequest, ResolveDifferenceResponse, ResolveDifferenceHandler>()
        .On<GetObligationsRequest, GetObligationsResponse, GetObligationsHandler>()
        .On<SubmitReturnRequest, SubmitReturnResponse, SubmitReturnHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Key),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State), MayRetry: reply.Receipt.State == FilingState.Rejected),
            stateNow: (stores, request) =>
                stores.Filings.Find(FilingKeys.NumberOf(request.Key)) is { } filing ? WireName.Of(filing.State) : null)
        .On<GetFilingStatusRequest, GetFilingStatusResponse, GetFilingStatusHandler>()
        .On<VoidReturnRequest, VoidReturnResponse, VoidReturnHandler>()
        .On<SubmitFinancialStatementsRequest, SubmitFinancialStatementsResponse, SubmitFinancialStatementsHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Key),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State), MayRetry: reply.Receipt.State == FilingState.Rejected))
        .On<IssueInvoiceRequest, IssueInvoiceResponse, IssueInvoiceHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Invoice),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State), MayRetry: reply.Receipt.State == InvoiceState.Failed),
            stateNow: (stores, request) =>
                stores.Invoices.FindBySerial(request.Header.Sender, request.Invoice.RequestSerial) is { } invoice
                    ? WireName.Of(invoice.State)
                    : null)
        .On<ApplyRedConfirmationRequest, ApplyRedConfirmationResponse, ApplyRedConfirmationHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Application),
            outcome: reply => reply.Receipt.State is { } state
                ? new KeyOutcome(WireName.Of(state))
                : new KeyOutcome(WireName.Of(RedConfirmationState.Rejected), MayRetry: true))
        .On<DecideRedConfirmationRequest, DecideRedConfirmationResponse, DecideRedConfirmationHandler>()
        .On<IssueRedInvoiceRequest, IssueRedInvoiceResponse, IssueRedInvoiceHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.RedInvoice),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State), MayRetry: reply.Receipt.State == InvoiceState.Failed))
        .On<QueryInvoiceRequest, QueryInvoiceResponse, QueryInvoiceHandler>()
        .On<VerifyInvoiceRequest, VerifyInvoiceResponse, VerifyInvoiceHandler>()
        .On<GetVoucherFileRequest, GetVoucherFileResponse, GetVoucherFileHandler>()
        .On<GetBalancesRequest, GetBalancesResponse, GetBalancesHandler>()
        .On<GetStatementRequest, GetStatementResponse, GetStatementHandler>()
        .On<SubmitTransferRequest, SubmitTransferResponse, SubmitTransferHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Transfer),
            outcome: reply => TransferOutcome.Of(reply.Receipt),
            reservedKey: request =>
                ItemSerials.IsOne(request.Transfer.ClientSerialNo) ? "Transfer/ClientSerialNo" : null)
        .On<SubmitTransferBatchRequest, SubmitTransferBatchResponse, SubmitTransferBatchHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Batch),
            outcome: reply => new KeyOutcome(WireName.Of(reply.Receipt.State)),
            stateNow: (stores, request) =>
                StateOf(PackKind.Transfer, BusinessKeys.Of(request.Header.Sender, request.Batch), stores))
        .On<SubmitPayrollRequest, SubmitPayrollResponse, SubmitPayrollHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Payroll),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State), MayRetry: reply.Receipt.State == PackState.Rejected),
            stateNow: (stores, request) =>
                StateOf(PackKind.Payroll, BusinessKeys.Of(request.Header.Sender, request.Payroll), stores))
        .On<GetTransferBatchResultRequest, GetTransferBatchResultResponse, GetTransferBatchResultHandler>()
        .On<StopTransferBatchRequest, StopTransferBatchResponse, StopTransferBatchHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Stop),
            outcome: reply => new KeyOutcome(WireName.Of(reply.Receipt.State)))
        .On<QueryTransferRequest, QueryTransferResponse, QueryTransferHandler>()
        .On<RecallTransferRequest, RecallTransferResponse, RecallTransferHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Recall),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State), IsOpen: reply.Receipt.State == RecallState.Pending),
            stateNow: (stores, request) =>
                stores.Recalls.Find(request.Header.Sender, request.Recall.RecallNo) is { } recall
                    ? WireName.Of(recall.State)
                    : null)
        .On<GetPendingRecallsRequest, GetPendingRecallsResponse, GetPendingRecallsHandler>()
        .On<AnswerRecallRequest, AnswerRecallResponse, AnswerRecallHandler>()
        .On<ReturnTransferRequest, ReturnTransferResponse, ReturnTransferHandler>(
            key: request => BusinessKeys.Of(request.Header.Sender, request.Return),
            outcome: reply => new KeyOutcome(
                WireName.Of(reply.Receipt.State ?? TransferState.Rejected),
                MayRetry: reply.Receipt.BankSerialNo is null))
        .On<GetElectronicReceiptRequest, GetElectronicReceiptResponse, GetElectronicReceiptHandler>()
        .On<GetServiceStatusRequest, GetServiceStatusResponse, GetServiceStatusHandler>()
        .On<ListResultCodesRequest, ListResultCodesResponse, ListResultCodesHandler>()
        .OnOpen<PingRequest, PingResponse, PingHandler>();

    private static string? StateOf(PackKind kind, string key, IStoreTransaction stores) =>
        stores.Packs.Find(kind, key) is { } pack ? WireName.Of(pack.State) : null;
}
