using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// The end of the corridor: an operation's reply or a refusal goes through the rooms 6 and 7, and comes out as what is
/// sent, signed where there is somebody to prove something to.
/// </summary>
internal sealed class AnswerWriter(PipelineRooms rooms)
{
    internal SoapResponse Reply(OperationReply reply, CallProgress progress) =>
        Written(reply, progress) is { } message ? Send(message, Secure(message, progress), reply, progress) : Taken(progress);

    /// <summary>The same, signed by the sandbox's clock that goes wrong.</summary>
    internal SoapResponse ReplySkewed(OperationReply reply, CallProgress progress, SandboxReplies sandbox) =>
        Written(reply, progress) is { } message
            ? Send(message, sandbox.SecureSkewed(message, progress.ReplyTerms), reply, progress)
            : Taken(progress);

    internal SoapResponse Refusal(SoapFaultException refusal, CallProgress progress) =>
        Send(StatusOf(refusal, progress.Version), WriteFault(refusal, progress), progress, []);

    /// <summary>A refusal that nobody signs, whoever called.</summary>
    internal SoapResponse UnsignedRefusal(SoapFaultException refusal, CallProgress progress) =>
        Send(500, rooms.Faults.Write(refusal, progress.Version, progress.RelatesTo).Write(), progress, []);

    private OutgoingMessage? Written(OperationReply reply, CallProgress progress) =>
        reply is { Operation.IsOneWay: false, Payload: { } payload }
            ? rooms.Replies.Write(reply, payload, progress.Version, progress.AddressingId, progress.MessageId!)
            : null;

    // One-way: taken, and nothing to say. [SOAP12-2 §7.5.2.1]
    private static SoapResponse Taken(CallProgress progress) => new(202, progress.Version.ContentType);

    private SoapResponse Send(
        OutgoingMessage message, CanonicalWriter secured, OperationReply reply, CallProgress progress)
    {
        IReadOnlyList<Range> attachments = progress.CameAsMtom || progress.AdmitsMtom
            ? rooms.Replies.AttachmentsIn(secured.Written.Span, reply, message.Payload)
            : [];

        return Send(200, secured, progress, attachments);
    }

    // [MTOM §4] Who sent MTOM expects it, even where nothing is attached; who only admits it gets it where it saves.
    private static SoapResponse Send(
        int status, CanonicalWriter message, CallProgress progress, IReadOnlyList<Range> attachments)
    {
        if (!progress.CameAsMtom && attachments.Count == 0)
        {
            return new SoapResponse(status, progress.Version.ContentType, message);
        }

        MtomForm form = MtomForm.Pack(message.Written.Span, attachments, progress.Version.MediaType);
        message.Dispose();

        return new SoapResponse(status, form.ContentType, form.Body);
    }

    // [SOAP11 §6.2] 500 for every fault; [SOAP12-2 §7.5.2.2] 400 where the sender has to change something.
    private static int StatusOf(SoapFaultException refusal, SoapVersion version) => refusal switch
    {
        { IsUnsupportedMediaType: true } => 415,
        { Side: FaultSide.Sender } when version == SoapVersion.Soap12 => 400,
        _ => 500,
    };

    private CanonicalWriter WriteFault(SoapFaultException refusal, CallProgress progress) =>
        EarlyFaultWriter.Writes(refusal)
            ? rooms.EarlyFaults.Write(refusal, progress.Version)
            // A failed authentication says the same, and as little, whatever was found out before it failed: a replay
            // is not known by its answer being signed.
            : refusal.Subcode == FaultSubcode.FailedAuthentication
                ? rooms.Faults.Write(refusal, progress.Version, progress.AddressingId).Write()
                : Secure(rooms.Faults.Write(refusal, progress.Version, progress.RelatesTo), progress);

    // To whoever is not known there is nothing to prove; and signing costs, which a stranger should not make us pay.
    private CanonicalWriter Secure(OutgoingMessage message, CallProgress progress) =>
        progress.IsCallerProven ? rooms.Securer.Write(message, progress.ReplyTerms) : message.Write();
}
