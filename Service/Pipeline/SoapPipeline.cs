using System.Diagnostics;
using System.Xml;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways.Sandbox;
using FinTax.Soap.Service.Schemas;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// The corridor. Each room takes what the room before it made, so that a call that was never verified, validated or
/// admitted cannot be dispatched: it does not compile. Refusals and bugs are caught here and nowhere deeper.
/// </summary>
public sealed class SoapPipeline
{
    private readonly PipelineRooms rooms;
    private readonly AnswerWriter answers;
    private readonly PipelineLog log;

    internal SoapPipeline(PipelineRooms rooms, PipelineLog log)
    {
        this.rooms = rooms;
        answers = new AnswerWriter(rooms);
        this.log = log;
    }

    public async Task<SoapResponse> HandleAsync(SoapRequest request, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        using var progress = new CallProgress(request.TraceId);

        try
        {
            SoapResponse response = await AnswerAsync(request, progress, cancellationToken).ConfigureAwait(false);
            log.Answered(progress, start);

            return response;
        }
        catch (SoapFaultException refusal)
        {
            // Behind the verifier a room refuses only what it has read to the end.
            progress.IsBodyProven = progress.Caller is not null;

            return Refuse(refusal, progress, start, request);
        }
        catch (SecurityRejectedException rejected)
        {
            return Refuse(FaultCatalog.Security(rejected.Rejection, rejected.Message), progress, start, request);
        }
        catch (MalformedMessageException malformed)
        {
            return Refuse(FaultCatalog.Malformed(malformed), progress, start, request);
        }
        // A bug or an outage. The log gets all of it; the caller a name to ask for.
        catch (Exception failure)
            when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.Failed(progress, failure);

            return Refuse(FaultCatalog.Internal(), progress, start, request);
        }
    }

    /// <summary>The answer to a message that was not received whole, so that there is nothing to read.</summary>
    /// <param name="problem">Why it was not.</param>
    /// <param name="contentType">The Content-Type header, for the version of SOAP to answer in.</param>
    /// <param name="traceId">The name of the call.</param>
    /// <param name="remoteAddress">For the log.</param>
    public SoapResponse Refuse(ReceiveProblem problem, string? contentType, string traceId, string? remoteAddress)
    {
        MediaType type = MediaType.Parse(contentType);
        using var progress = new CallProgress(traceId)
        {
            Version = type.Version ?? SoapVersion.Soap11,
            CameAsMtom = type.Mtom is not null,
        };

        return Refuse(FaultCatalog.Received(problem), progress, Stopwatch.GetTimestamp(), remoteAddress);
    }

    private async ValueTask<SoapResponse> AnswerAsync(
        SoapRequest request, CallProgress progress, CancellationToken cancellationToken)
    {
        MediaType type = MediaType.Parse(request.ContentType);
        progress.Version = type.Version ?? SoapVersion.Soap11;
        progress.CameAsMtom = type.Mtom is not null;
        progress.AdmitsMtom = MediaType.AdmitsMtom(request.Accept);

        // 2 parse
        progress.Enter("parse");
        using Envelope envelope = rooms.Envelopes.Read(request.Body, type, request.SoapAction);
        progress.Version = envelope.Version;
        progress.AddressingId = envelope.Addressing.MessageId;
        progress.Operation = FindOperation(envelope.Message.PayloadName, request.Path);

        // 3 verify
        progress.Enter("verify");
        using VerifiedMessage verified = rooms.Verifier.Verify(
            envelope.Message, request.IsTls, anonymousAllowed: progress.Operation is { IsOpen: true });
        progress.Caller = verified.Principal is { } principal ? rooms.Partners.CallerOf(principal) : Caller.Anonymous;
        progress.ReplyTerms = verified.ReplyTerms;
        RequireSize(request.Body.Length, progress.Caller);

        // 4 validate
        progress.Enter("validate");
        // What is called is known only now where it came encrypted.
        if (verified.WasEncrypted)
        {
            progress.Operation = FindOperation(verified.Body.PayloadName, request.Path);
        }

        ValidatedCall validated = ValidatedCall.Read(
            verified, progress.Operation, progress.Caller, request.TraceId, rooms.Bodies);
        progress.IsBodyProven = true;
        progress.MessageId = validated.Request.Header.MessageId;
        envelope.RequireAction(validated.Operation.Action);

        // 5 admit and dispatch
        progress.Enter("dispatch");
        AdmittedCall admitted = rooms.Admission.Admit(validated);

        if (admitted.Caller.IsSandbox)
        {
            return await AnswerInSandboxAsync(admitted, progress, cancellationToken).ConfigureAwait(false);
        }

        OperationReply reply = await rooms.Dispatcher.DispatchAsync(admitted, cancellationToken).ConfigureAwait(false);

        // 6 serialize, 7 secure
        progress.Enter("secure");
        return answers.Reply(reply, progress);
    }

    // Without rooms for it a call of the sandbox is a bug, and not one of production.
    private async Task<SoapResponse> AnswerInSandboxAsync(
        AdmittedCall admitted, CallProgress progress, CancellationToken cancellationToken)
    {
        SandboxReplies sandbox = rooms.Sandbox
            ?? throw new InvalidOperationException("A partner is registered for the sandbox, and there is none.");
        var (reply, effect) = await sandbox.DispatchAsync(admitted, cancellationToken).ConfigureAwait(false);
        progress.Enter("secure");

        return effect switch
        {
            SandboxEffect.DropConnection => new SoapResponse(200, progress.Version.ContentType) { DropsConnection = true },
            SandboxEffect.UnsignedFault => answers.UnsignedRefusal(FaultCatalog.Internal(), progress),
            SandboxEffect.ClockSkew => answers.ReplySkewed(reply, progress, sandbox),
            _ => answers.Reply(reply, progress),
        };
    }

    // Before its Body is read; what it says is not proven then, and the refusal is not signed.
    private static void RequireSize(long bytes, Caller caller)
    {
        if (bytes > caller.MessageBytesMax)
        {
            throw new MalformedMessageException(
                Malformation.LimitExceeded, $"The message is longer than the {caller.MessageBytesMax} bytes of its sender.");
        }
    }

    // An operation answers at its own service's address and nowhere else.
    private Operation? FindOperation(XmlQualifiedName? payload, string path) =>
        payload is not null
        && rooms.Catalog.Find(payload.Namespace, payload.Name) is { } operation
        && path.AsSpan().Trim('/').SequenceEqual(operation.Service)
            ? operation
            : null;

    private SoapResponse Refuse(SoapFaultException refusal, CallProgress progress, long start, SoapRequest request)
    {
        if (refusal.Detail is SecurityFault security)
        {
            security.ExplanationId = rooms.Explainer.Explain(refusal, request.Body, request.IsTls);
        }

        return Refuse(refusal, progress, start, request.RemoteAddress);
    }

    private SoapResponse Refuse(SoapFaultException refusal, CallProgress progress, long start, string? remoteAddress)
    {
        log.Refused(progress, refusal, start, remoteAddress);

        if (refusal.Detail is { } detail)
        {
            detail.TraceId = progress.TraceId;
            detail.RefMessageId = detail is SecurityFault ? null : progress.MessageId;
        }

        return answers.Refusal(refusal, progress);
    }
}
