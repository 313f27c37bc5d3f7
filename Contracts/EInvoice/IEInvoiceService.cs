using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>
/// Fully digital invoices (数电票). Requests and replies are the messages of EInvoiceService.wsdl; all are signed.
/// </summary>
[ServiceContract(Namespace = Namespaces.EInvoice, Name = "EInvoiceService")]
public interface IEInvoiceService
{
    /// <summary>Issues an invoice (开具发票).</summary>
    [OperationContract(
        Action = Namespaces.EInvoice + "/IssueInvoice",
        ReplyAction = Namespaces.EInvoice + "/IssueInvoiceResponse")]
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
    Task<IssueInvoiceResponse> IssueInvoiceAsync(IssueInvoiceRequest request);

    /// <summary>Applies for the reddening of an invoice (红字确认单申请).</summary>
    [OperationContract(
        Action = Namespaces.EInvoice + "/ApplyRedConfirmation",
        ReplyAction = Namespaces.EInvoice + "/ApplyRedConfirmationResponse")]
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
    Task<ApplyRedConfirmationResponse> ApplyRedConfirmationAsync(ApplyRedConfirmationRequest request);

    /// <summary>Confirms, rejects or withdraws an application (红字确认单处理). Deciding twice alike is no error.</summary>
    [OperationContract(
        Action = Namespaces.EInvoice + "/DecideRedConfirmation",
        ReplyAction = Namespaces.EInvoice + "/DecideRedConfirmationResponse")]
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
    Task<DecideRedConfirmationResponse> DecideRedConfirmationAsync(DecideRedConfirmationRequest request);

    /// <summary>Issues the red invoice that a confirmation allows (开具红字发票).</summary>
    [OperationContract(
        Action = Namespaces.EInvoice + "/IssueRedInvoice",
        ReplyAction = Namespaces.EInvoice + "/IssueRedInvoiceResponse")]
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
    Task<IssueRedInvoiceResponse> IssueRedInvoiceAsync(IssueRedInvoiceRequest request);

    /// <summary>Asks what became of an invoice (发票查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.EInvoice + "/QueryInvoice",
        ReplyAction = Namespaces.EInvoice + "/QueryInvoiceResponse")]
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
    Task<QueryInvoiceResponse> QueryInvoiceAsync(QueryInvoiceRequest request);

    /// <summary>Asks whether an invoice is what it says (发票查验). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.EInvoice + "/VerifyInvoice",
        ReplyAction = Namespaces.EInvoice + "/VerifyInvoiceResponse")]
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
    Task<VerifyInvoiceResponse> VerifyInvoiceAsync(VerifyInvoiceRequest request);

    /// <summary>Gets the file of an invoice (版式文件下载). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.EInvoice + "/GetVoucherFile",
        ReplyAction = Namespaces.EInvoice + "/GetVoucherFileResponse")]
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
    Task<GetVoucherFileResponse> GetVoucherFileAsync(GetVoucherFileRequest request);
}
