using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>
/// The platform itself (平台服务). Requests and replies are the messages of PlatformService.wsdl; all are signed.
/// </summary>
[ServiceContract(Namespace = Namespaces.Platform, Name = "PlatformService")]
public interface IPlatformService
{
    /// <summary>Asks whether the service can be reached and the signatures agree (连通性测试).</summary>
    [OperationContract(
        Action = Namespaces.Platform + "/Ping",
        ReplyAction = Namespaces.Platform + "/PingResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<PingResponse> PingAsync(PingRequest request);

    /// <summary>Asks for the state of the services (服务状态查询).</summary>
    [OperationContract(
        Action = Namespaces.Platform + "/GetServiceStatus",
        ReplyAction = Namespaces.Platform + "/GetServiceStatusResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<GetServiceStatusResponse> GetServiceStatusAsync(GetServiceStatusRequest request);

    /// <summary>Asks for all result and fault codes (结果代码查询).</summary>
    [OperationContract(
        Action = Namespaces.Platform + "/ListResultCodes",
        ReplyAction = Namespaces.Platform + "/ListResultCodesResponse")]
    [FaultContract(typeof(SchemaValidationFault), Action = FaultActions.SchemaValidation,
        Name = nameof(SchemaValidationFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(BusinessRuleFault), Action = FaultActions.BusinessRule,
        Name = nameof(BusinessRuleFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SecurityFault), Action = FaultActions.Security,
        Name = nameof(SecurityFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(ThrottledFault), Action = FaultActions.Throttled,
        Name = nameof(ThrottledFault), Namespace = Namespaces.Fault)]
    [FaultContract(typeof(SystemFault), Action = FaultActions.System,
        Name = nameof(SystemFault), Namespace = Namespaces.Fault)]
    Task<ListResultCodesResponse> ListResultCodesAsync(ListResultCodesRequest request);
}
