using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// A call whose payload its schema admits, read into its contract. There is no other way to one than from a verified
/// message through the reader of its Body, so that what was never validated cannot be dispatched.
/// </summary>
internal sealed class ValidatedCall
{
    private ValidatedCall(
        Operation operation, IRequest request, Caller caller, IReadOnlyList<ReplayMark> replayMarks, string traceId)
    {
        Operation = operation;
        Request = request;
        Caller = caller;
        ReplayMarks = replayMarks;
        TraceId = traceId;
    }

    internal Operation Operation { get; }

    internal IRequest Request { get; }

    internal Caller Caller { get; }

    internal IReadOnlyList<ReplayMark> ReplayMarks { get; }

    internal string TraceId { get; }

    /// <param name="verified">
    /// The message; its Body is unread, and read to its end afterwards whatever comes of it.
    /// </param>
    /// <param name="operation">The operation that the payload's name belongs to, or null where there is none.</param>
    /// <param name="caller">Who was proven to have sent it.</param>
    /// <param name="traceId">The name of the call in the log.</param>
    /// <param name="bodies">Reads the Body.</param>
    internal static ValidatedCall Read(
        VerifiedMessage verified, Operation? operation, Caller caller, string traceId, BodyReader bodies)
    {
        if (operation is null)
        {
            verified.Body.ReadToEnd();
            throw FaultCatalog.UnknownOperation(verified.Body.PayloadName);
        }

        var request = (IRequest)bodies.Read(verified.Message, verified.Body, ContractShape.Of(operation.RequestType));

        return new(operation, request, caller, verified.ReplayMarks, traceId);
    }
}
