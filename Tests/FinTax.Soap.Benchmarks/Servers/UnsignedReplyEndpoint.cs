using FinTax.Soap.Host.Soap;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Service.Schemas;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>
/// The corridor as SoapPipeline walks it, but for its last step: a caller who is proven is answered without a signature
/// here. The pipeline itself has no switch for that, and is to have none.
/// </summary>
internal sealed class UnsignedReplyEndpoint(BodyReceiver receiver, PipelineRooms rooms)
{
    internal async Task HandleAsync(HttpContext context)
    {
        using ReceivedBody body = await receiver.ReceiveAsync(context.Request, context.RequestAborted);
        OutgoingMessage answer = await AnswerAsync(
            new SoapRequest(
                body.Source, context.Request.ContentType, context.Request.Headers["SOAPAction"], IsTls: false,
                context.Request.Path.Value!, new string('0', 32), RemoteAddress: null),
            context.RequestAborted);

        using CanonicalWriter output = answer.Write();
        context.Response.ContentType = SoapVersion.Soap11.ContentType;
        context.Response.ContentLength = output.Written.Length;
        await context.Response.Body.WriteAsync(output.Written, context.RequestAborted);
    }

    private async Task<OutgoingMessage> AnswerAsync(SoapRequest request, CancellationToken cancellationToken)
    {
        using Envelope envelope = rooms.Envelopes.Read(
            request.Body, MediaType.Parse(request.ContentType), request.SoapAction);
        Operation? operation = rooms.Catalog.Find(
            envelope.Message.PayloadName!.Namespace, envelope.Message.PayloadName.Name);

        using VerifiedMessage verified = rooms.Verifier.Verify(envelope.Message, request.IsTls, anonymousAllowed: false);
        Caller caller = rooms.Partners.CallerOf(verified.Principal!);

        ValidatedCall validated = ValidatedCall.Read(verified, operation, caller, request.TraceId, rooms.Bodies);
        envelope.RequireAction(validated.Operation.Action);

        AdmittedCall admitted = rooms.Admission.Admit(validated);
        OperationReply reply = await rooms.Dispatcher.DispatchAsync(admitted, cancellationToken).ConfigureAwait(false);

        return rooms.Replies.Write(
            reply, reply.Payload!.Value, envelope.Version, envelope.Addressing.MessageId, validated.Request.Header.MessageId);
    }
}
