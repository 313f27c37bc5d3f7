using System.ServiceModel;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>
/// A system of record that speaks our contracts. What it answers is taken only with its signature, and in answer to just
/// this message; all that is not such an answer leaves the call in doubt, unless it surely never got onto the line.
/// </summary>
internal sealed partial class SoapSystem(
    SoapTaxCalls tax, SoapBankCalls bank, ILogger<SoapSystem> logger) : IRemoteSystem
{
    public Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken) => AnswerAsync(
        Trail.Of(errand.Call),
        () => errand.Call.Kind switch
        {
            OutgoingKind.Deduct => tax.DeductAsync(errand, (DeductTaxRequest)errand.Request!),
            OutgoingKind.Pay => tax.PayAsync(errand, (PayDeclaredTaxRequest)errand.Request!),
            OutgoingKind.Transfer => bank.TransferAsync(errand, (SubmitTransferRequest)errand.Request!),
            OutgoingKind.Recall => bank.RecallAsync(errand.Call),
            _ => tax.ReverseAsync(errand.Call),
        },
        SoapFaults.AnswerOf);

    public Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken) => AnswerAsync(
        Trail.Of(call),
        () => call.Kind switch
        {
            OutgoingKind.Transfer => bank.QueryAsync(call),
            OutgoingKind.Pay => tax.QueryPaymentAsync(call),
            _ => tax.QueryDeductionAsync(call),
        },
        _ => GatewayAnswer.NotTold);

    public Task<GatewayAnswer> AskAsync(Question question, CancellationToken cancellationToken) => AnswerAsync(
        new Trail(question.System, "Query", question.Request.Query.TaxOrgCode, question.TraceId),
        () => tax.QueryPayableAsync(question.Request),
        _ => GatewayAnswer.NotTold);

    private async Task<GatewayAnswer> AnswerAsync(
        Trail trail, Func<Task<GatewayAnswer>> ask, Func<FaultException, GatewayAnswer> answerOf)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (FaultException fault)
        {
            return answerOf(fault);
        }
        // Whatever went wrong after it may have left this machine: what became of it is not known, and an exception that
        // flew on would only leave it unsaid.
        catch (Exception failure)
        {
            LogNoAnswer(failure, trail.System, trail.Kind, trail.Subject, trail.TraceId);

            return SoapFaults.IsSurelyNotSent(failure) ? GatewayAnswer.NotSent : GatewayAnswer.InDoubt;
        }
    }

    [LoggerMessage(2104, LogLevel.Warning, "{System} gave no answer to {Kind} {Subject} that counts, trace {TraceId}")]
    private partial void LogNoAnswer(Exception failure, string system, string kind, string subject, string traceId);

    /// <summary>What the log tells of a message that was not answered.</summary>
    private readonly record struct Trail(string System, string Kind, string Subject, string TraceId)
    {
        public static Trail Of(OutgoingCall call) => new(call.System, call.Kind.ToString(), call.Subject, call.TraceId);
    }
}
