using System.Diagnostics;
using System.Diagnostics.Metrics;
using FinTax.Soap.Service.Faults;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// One line for each call, and a measurement. It holds what an operator needs to explain a refusal and nothing that was
/// secret or private in the message: no payload, no token, no account.
/// </summary>
internal sealed partial class PipelineLog(ILogger<SoapPipeline> logger)
{
    private static readonly Meter Meter = new("FinTax.Soap");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "fintax.soap.call.duration", "ms", "Time from the whole message to its answer.");

    internal void Answered(CallProgress call, long start)
    {
        double milliseconds = Measure(call, start, "FT0000");
        LogAnswered(PartnerOf(call), OperationOf(call), MessageIdOf(call), milliseconds, call.TraceId);
    }

    internal void Refused(CallProgress call, SoapFaultException refusal, long start, string? remoteAddress)
    {
        double milliseconds = Measure(call, start, refusal.LogCode);
        LogRefused(
            PartnerOf(call), OperationOf(call), MessageIdOf(call), refusal.LogCode,
            refusal.LogDetail ?? refusal.ReasonEn, remoteAddress, milliseconds, call.TraceId);
    }

    internal void Failed(CallProgress call, Exception failure) =>
        LogFailed(failure, PartnerOf(call), OperationOf(call), MessageIdOf(call), call.TraceId);

    private static double Measure(CallProgress call, long start, string code)
    {
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        if (Duration.Enabled)
        {
            Duration.Record(milliseconds, new("operation", OperationOf(call)), new("code", code));
        }

        return milliseconds;
    }

    private static string PartnerOf(CallProgress call) => call.IsCallerProven ? call.Caller!.NodeCode : "-";

    private static string MessageIdOf(CallProgress call) => call.MessageId ?? "-";

    private static string OperationOf(CallProgress call) => call.Operation?.ToString() ?? "-";

    [LoggerMessage(
        2001, LogLevel.Information,
        "{Partner} {Operation} {MessageId} answered in {Milliseconds:0.0} ms, trace {TraceId}")]
    private partial void LogAnswered(
        string partner, string operation, string messageId, double milliseconds, string traceId);

    [LoggerMessage(
        2002, LogLevel.Warning,
        "{Partner} {Operation} {MessageId} refused with {Code} ({Rule}) from {RemoteAddress} "
        + "in {Milliseconds:0.0} ms, trace {TraceId}")]
    private partial void LogRefused(
        string partner, string operation, string messageId, string code, string rule, string? remoteAddress,
        double milliseconds, string traceId);

    [LoggerMessage(2003, LogLevel.Error, "{Partner} {Operation} {MessageId} failed, trace {TraceId}")]
    private partial void LogFailed(
        Exception failure, string partner, string operation, string messageId, string traceId);
}
