using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>What a signed fault of another system, or a failure on the way to it, means for us.</summary>
internal static class SoapFaults
{
    public static GatewayAnswer AnswerOf(FaultException fault) => fault switch
    {
        FaultException<SchemaValidationFault> { Detail: var detail } => Refused(detail),
        FaultException<BusinessRuleFault> { Detail: var detail } => Refused(detail),
        FaultException<SecurityFault> { Detail: var detail } => Refused(detail),
        FaultException<BusinessRejectFault> { Detail: var detail } => detail.Code switch
        {
            "FT3001" => GatewayAnswer.RefusedElsewhere("FT0105", mayRetry: true),
            "FT3002" => GatewayAnswer.RefusedElsewhere("FT0109", mayRetry: true),
            _ => Refused(detail),
        },

        // Cancelled there, or taken by something that we know nothing of: not this, and not ever.
        FaultException<DuplicateConflictFault> { Detail: var detail } => GatewayAnswer.RefusedElsewhere(
            detail.Code == "FT4002" ? "FT0107" : detail.Code, mayRetry: false),

        FaultException<ThrottledFault> => GatewayAnswer.NotSent,
        FaultException<DownstreamFault> { Detail.MayHaveExecuted: false } => GatewayAnswer.NotSent,
        FaultException<SystemFault> { Detail.Code: "FT9002" } => GatewayAnswer.NotSent,
        _ => GatewayAnswer.InDoubt,
    };

    /// <summary>There was no connection, so that not a byte of the message has left this machine.</summary>
    public static bool IsSurelyNotSent(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
                })
            {
                return true;
            }
        }

        return false;
    }

    private static GatewayAnswer Refused(FaultBase detail) => GatewayAnswer.RefusedElsewhere(detail.Code, mayRetry: false);
}
