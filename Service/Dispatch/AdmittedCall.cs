using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Schemas;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>
/// A call that its caller may make of us, now. There is no other way to one than through these checks: they compare
/// what the message says of itself with who was proven to have sent it. Refused are an operation that the caller has
/// no right to, a tax authority that it does not act for, a receiver that is not us, a version that is not served, a
/// sender that is not the caller, and a message older than our memory of message identifiers. A pack went through
/// them when it came, and its items with it.
/// </summary>
internal sealed class AdmittedCall
{
    private AdmittedCall(ValidatedCall call, IReadOnlyList<ReplayMark> replayMarks)
    {
        Operation = call.Operation;
        Request = call.Request;
        Caller = call.Caller;
        TraceId = call.TraceId;
        ReplayMarks = replayMarks;
    }

    private AdmittedCall(AdmittedCall call, OperationCatalog rooms)
    {
        Operation = rooms.Of(call.Operation.Scope);
        Request = call.Request;
        Caller = call.Caller;
        TraceId = call.TraceId;
        ReplayMarks = call.ReplayMarks;
    }

    private AdmittedCall(PackRecord pack, Operation operation, IRequest request, string traceId)
    {
        Operation = operation;
        Request = request;
        Caller = new Caller(pack.Sender, pack.Sender);
        TraceId = traceId;
        ReplayMarks = [];
    }

    public Operation Operation { get; }

    public IRequest Request { get; }

    public Caller Caller { get; }

    public string TraceId { get; }

    /// <summary>What must not have been seen before: of the security header, and the sender's MessageId.</summary>
    public IReadOnlyList<ReplayMark> ReplayMarks { get; }

    /// <summary>The same call to other rooms, whose handlers are others.</summary>
    public AdmittedCall In(OperationCatalog rooms) => new(this, rooms);

    /// <summary>
    /// The call that an item of a pack becomes, in the name of the pack's sender. No message brings it, and so none
    /// can be replayed: its business key alone sees to it that it is carried out once.
    /// </summary>
    public static AdmittedCall OfPack(PackRecord pack, Operation operation, IRequest request, string traceId) =>
        pack.State == PackState.Running && request.Header.Sender == pack.Sender
            ? new AdmittedCall(pack, operation, request, traceId)
            : throw new InvalidOperationException(
                $"The pack {pack} does not carry out a call of {request.Header.Sender} now.");

    public static AdmittedCall Admit(ValidatedCall call, NodeOptions node, DateTimeOffset now)
    {
        RequestHeader header = call.Request.Header;

        if (!call.Caller.MayCall(call.Operation))
        {
            throw FaultCatalog.NotAuthorised($"The caller has no right to {call.Operation}.");
        }

        if (header.Receiver != node.NodeCode)
        {
            throw FaultCatalog.NotAuthorised("Receiver is not this node.");
        }

        if (!node.ServiceVersions.Contains(header.ServiceVersion))
        {
            throw FaultCatalog.UnsupportedVersion(header.ServiceVersion);
        }

        // Nobody is proven and nothing is kept, so that there is nothing to compare or to remember.
        if (call.Caller.IsAnonymous)
        {
            return new AdmittedCall(call, call.ReplayMarks);
        }

        if (header.Sender != call.Caller.NodeCode)
        {
            throw FaultCatalog.Security(SecurityRejection.SenderIsNotCaller);
        }

        if (call.Operation.TaxOrgOf?.Invoke(call.Request) is { } taxOrgCode && !call.Caller.MayActFor(taxOrgCode))
        {
            throw FaultCatalog.NotAuthorised($"The caller does not act for the tax authority {taxOrgCode}.");
        }

        // An item of a pack does not come through this door, and nobody takes its key before it.
        if (call.Operation.ReservedKeyOf?.Invoke(call.Request) is { } field)
        {
            throw FaultCatalog.BusinessRule(
            [
                new RuleViolation(
                    field, "FT1105.ReservedKey",
                    "Numbers of this form belong to items of packs.", "该格式的流水号仅供批量明细使用。"),
            ]);
        }

        return new AdmittedCall(call, [.. call.ReplayMarks, MarkOf(header, node, now)]);
    }

    // A MessageId is kept for as long as its message would be admitted, so that no replay outlives its record.
    private static ReplayMark MarkOf(RequestHeader header, NodeOptions node, DateTimeOffset now)
    {
        DateTimeOffset sentAt = new(header.SentAt);

        return sentAt >= now - node.MessageIdMemory && sentAt <= now + node.ClockSkew
            ? new ReplayMark("message", $"{header.Sender}/{header.MessageId}", sentAt + node.MessageIdMemory)
            : throw FaultCatalog.StaleMessage();
    }
}
