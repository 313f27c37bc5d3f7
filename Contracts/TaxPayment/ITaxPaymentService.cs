using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>
/// Real-time payment of tax (税款实时缴纳). Requests and replies are the messages of TaxPaymentService.wsdl; all are signed.
/// </summary>
[ServiceContract(Namespace = Namespaces.TaxPayment, Name = "TaxPaymentService")]
public interface ITaxPaymentService
{
    /// <summary>Verifies a three-party agreement (三方协议验证).</summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/VerifyAgreement",
        ReplyAction = Namespaces.TaxPayment + "/VerifyAgreementResponse")]
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
    Task<VerifyAgreementResponse> VerifyAgreementAsync(VerifyAgreementRequest request);

    /// <summary>Revokes a three-party agreement (三方协议撤销). Revoking twice is no error.</summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/RevokeAgreement",
        ReplyAction = Namespaces.TaxPayment + "/RevokeAgreementResponse")]
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
    Task<RevokeAgreementResponse> RevokeAgreementAsync(RevokeAgreementRequest request);

    /// <summary>Debits tax from the payer's account in real time (实时扣税).</summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/DeductTax",
        ReplyAction = Namespaces.TaxPayment + "/DeductTaxResponse")]
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
    Task<DeductTaxResponse> DeductTaxAsync(DeductTaxRequest request);

    /// <summary>
    /// Reverses a deduction of the same work date (实时扣税冲正). It may come before its original, which is then barred.
    /// </summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/ReverseDeduction",
        ReplyAction = Namespaces.TaxPayment + "/ReverseDeductionResponse")]
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
    Task<ReverseDeductionResponse> ReverseDeductionAsync(ReverseDeductionRequest request);

    /// <summary>Asks what became of a deduction or payment (交易状态查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/QueryTransaction",
        ReplyAction = Namespaces.TaxPayment + "/QueryTransactionResponse")]
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
    Task<QueryTransactionResponse> QueryTransactionAsync(QueryTransactionRequest request);

    /// <summary>Asks what tax a taxpayer owes (银行端查询缴税). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/QueryPayableTax",
        ReplyAction = Namespaces.TaxPayment + "/QueryPayableTaxResponse")]
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
    Task<QueryPayableTaxResponse> QueryPayableTaxAsync(QueryPayableTaxRequest request);

    /// <summary>Pays declared tax at the bank, from an account or in cash (银行端缴款).</summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/PayDeclaredTax",
        ReplyAction = Namespaces.TaxPayment + "/PayDeclaredTaxResponse")]
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
    Task<PayDeclaredTaxResponse> PayDeclaredTaxAsync(PayDeclaredTaxRequest request);

    /// <summary>Requests that paid tax be given back (退库). It is accepted now and carried out later.</summary>
    [OperationContract(
        Action = Namespaces.TaxPayment + "/RequestRefund",
        ReplyAction = Namespaces.TaxPayment + "/RequestRefundResponse")]
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
    Task<RequestRefundResponse> RequestRefundAsync(RequestRefundRequest request);
}
