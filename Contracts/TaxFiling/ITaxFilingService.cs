using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>
/// Tax returns and financial statements (申报与报表). Requests and replies are the messages of TaxFilingService.wsdl; all
/// are signed.
/// </summary>
[ServiceContract(Namespace = Namespaces.TaxFiling, Name = "TaxFilingService")]
public interface ITaxFilingService
{
    /// <summary>Asks what a taxpayer has to file (申报义务查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.TaxFiling + "/GetObligations",
        ReplyAction = Namespaces.TaxFiling + "/GetObligationsResponse")]
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
    Task<GetObligationsResponse> GetObligationsAsync(GetObligationsRequest request);

    /// <summary>Files a return (纳税申报).</summary>
    [OperationContract(
        Action = Namespaces.TaxFiling + "/SubmitReturn",
        ReplyAction = Namespaces.TaxFiling + "/SubmitReturnResponse")]
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
    Task<SubmitReturnResponse> SubmitReturnAsync(SubmitReturnRequest request);

    /// <summary>Asks what became of a return (申报状态查询). Changes nothing.</summary>
    [OperationContract(
        Action = Namespaces.TaxFiling + "/GetFilingStatus",
        ReplyAction = Namespaces.TaxFiling + "/GetFilingStatusResponse")]
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
    Task<GetFilingStatusResponse> GetFilingStatusAsync(GetFilingStatusRequest request);

    /// <summary>Takes a return back before anything of it is paid (申报作废). Voiding twice is no error.</summary>
    [OperationContract(
        Action = Namespaces.TaxFiling + "/VoidReturn",
        ReplyAction = Namespaces.TaxFiling + "/VoidReturnResponse")]
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
    Task<VoidReturnResponse> VoidReturnAsync(VoidReturnRequest request);

    /// <summary>Files a financial statement (财务报表报送).</summary>
    [OperationContract(
        Action = Namespaces.TaxFiling + "/SubmitFinancialStatements",
        ReplyAction = Namespaces.TaxFiling + "/SubmitFinancialStatementsResponse")]
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
    Task<SubmitFinancialStatementsResponse> SubmitFinancialStatementsAsync(SubmitFinancialStatementsRequest request);
}
