using FinTax.Soap.Security.Messages;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>A parsed message in its envelope: nothing of it is proven yet, and its Body is unread.</summary>
internal sealed class Envelope : IDisposable
{
    private readonly string? httpAction;

    internal Envelope(SoapVersion version, SoapMessage message, AddressingHeaders addressing, string? httpAction)
    {
        this.httpAction = httpAction;
        Version = version;
        Message = message;
        Addressing = addressing;
    }

    internal SoapVersion Version { get; }

    internal SoapMessage Message { get; }

    internal AddressingHeaders Addressing { get; }

    /// <summary>
    /// Holds what the message says of its action against the action that its payload has. The payload alone decides; a
    /// message that contradicts itself means two things to two readers, and is refused.
    /// </summary>
    internal void RequireAction(string expected)
    {
        if (Addressing.Action is { } addressed)
        {
            // [WSA-SOAP §2.4] SOAPAction is the same as wsa:Action, or empty.
            if (httpAction is not null && httpAction != addressed)
            {
                throw FaultCatalog.InvalidAddressing("Action", FaultSubcode.ActionMismatch);
            }

            if (addressed != expected)
            {
                throw FaultCatalog.ActionNotSupported(addressed);
            }
        }

        if (httpAction is not null && httpAction != expected)
        {
            throw FaultCatalog.ContradictoryAction(httpAction, expected);
        }
    }

    public void Dispose() => Message.Dispose();
}
