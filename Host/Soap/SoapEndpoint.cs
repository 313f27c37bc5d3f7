using System.Diagnostics;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Pipeline;

namespace FinTax.Soap.Host.Soap;

/// <summary>
/// The two ends of the corridor: room 1 makes a request of what came over HTTP, room 8 sends what the corridor
/// answers. All that lies between is in Service and cannot name HTTP.
/// </summary>
internal sealed partial class SoapEndpoint(
    BodyReceiver receiver,
    SoapPipeline pipeline,
    IHostApplicationLifetime lifetime,
    ILogger<SoapEndpoint> logger)
{
    internal async Task HandleAsync(HttpContext context)
    {
        // Ours and not the caller's traceparent: it goes into receipts, and two callers must not share one.
        string traceId = ActivityTraceId.CreateRandom().ToHexString();

        using (logger.BeginScope(new KeyValuePair<string, object>("TraceId", traceId)))
        {
            try
            {
                await AnswerAsync(context, traceId);
            }
            catch (ReceiveRefusedException refused)
            {
                await RefuseAsync(refused.Problem, context, traceId);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException && IsGone(context))
            {
                LogGone(context.Request.Path, RemoteAddressOf(context), traceId);
                context.Abort();
            }
        }
    }

    private static bool IsGone(HttpContext context) => context.RequestAborted.IsCancellationRequested;

    private async Task AnswerAsync(HttpContext context, string traceId)
    {
        ReceivedBody body = await receiver.ReceiveAsync(context.Request, context.RequestAborted);
        SoapResponse answer;

        try
        {
            // A call that was received whole is carried out whether or not its client waits: a payment that depends on
            // a line staying up would be neither done nor undone. Only the end of a clean stop's patience ends it.
            answer = await pipeline.HandleAsync(RequestOf(context, body, traceId), lifetime.ApplicationStopped);
        }
        catch
        {
            body.Abandon();
            throw;
        }

        body.Dispose();

        if (answer.DropsConnection)
        {
            context.Abort();
            return;
        }

        await SendAsync(answer, context.Response, context.RequestAborted);
        answer.Dispose();
    }

    private async Task RefuseAsync(ReceiveProblem problem, HttpContext context, string traceId)
    {
        IHeaderDictionary headers = context.Response.Headers;

        // The body was not read to its end, so no other request can follow it.
        headers.Connection = "close";

        if (problem == ReceiveProblem.CompressionNotSupported)
        {
            // [RFC 9110 §12.5.3] In a response: what a request may be encoded with.
            headers.AcceptEncoding = "gzip, identity";
        }

        SoapResponse answer = pipeline.Refuse(problem, context.Request.ContentType, traceId, RemoteAddressOf(context));

        await SendAsync(answer, context.Response, context.RequestAborted);
        await context.Response.CompleteAsync();
        await LingeringClose.DrainAsync(context);
    }

    private static SoapRequest RequestOf(HttpContext context, ReceivedBody body, string traceId) =>
        new(
            body.Source,
            context.Request.ContentType,
            context.Request.Headers["SOAPAction"],
            context.Request.IsHttps,
            context.Request.Path.Value!,
            traceId,
            RemoteAddressOf(context),
            context.Request.Headers.Accept);

    private static string? RemoteAddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    private static async Task SendAsync(SoapResponse answer, HttpResponse response, CancellationToken aborted)
    {
        ReadOnlyMemory<byte> body = answer.Body;
        response.StatusCode = answer.Status;

        if (body.Length == 0)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, aborted);
    }

    [LoggerMessage(1001, LogLevel.Information, "The client went away: {Path} from {RemoteAddress}, trace {TraceId}")]
    private partial void LogGone(string path, string? remoteAddress, string traceId);
}
