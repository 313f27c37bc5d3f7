using System.Diagnostics;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Envelopes;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// What is known of a call so far, in case it goes no further: how to answer it, and what to log. No room reads it.
/// </summary>
internal sealed class CallProgress(string traceId) : IDisposable
{
    private static readonly ActivitySource Source = new("FinTax.Soap");

    private Activity? room;

    internal string TraceId { get; } = traceId;

    /// <summary>1.1 until the message says otherwise: every client reads that.</summary>
    internal SoapVersion Version { get; set; } = SoapVersion.Soap11;

    /// <summary>It came as MTOM, and its sender expects nothing else.</summary>
    internal bool CameAsMtom { get; set; }

    /// <summary>Its sender reads MTOM, and need not get it.</summary>
    internal bool AdmitsMtom { get; set; }

    /// <summary>Who sent it, as the verifier has it; the Body may still turn out not to be what was signed.</summary>
    internal Caller? Caller { get; set; }

    /// <summary>What the reply owes to the request.</summary>
    internal ReplyTerms? ReplyTerms { get; set; }

    /// <summary>The Body was read to its end and is what the caller signed.</summary>
    internal bool IsBodyProven { get; set; }

    internal Operation? Operation { get; set; }

    /// <summary>wsa:MessageID of the request.</summary>
    internal string? AddressingId { get; set; }

    /// <summary>MessageId in the payload's Header.</summary>
    internal string? MessageId { get; set; }

    internal string? RelatesTo => AddressingId ?? MessageId;

    internal bool IsCallerProven => Caller is { IsAnonymous: false } && IsBodyProven;

    /// <summary>Ends the span of the room before and begins that of the next; nothing where nobody listens.</summary>
    internal void Enter(string name)
    {
        room?.Dispose();
        room = Source.StartActivity(name);
    }

    public void Dispose() => room?.Dispose();
}
