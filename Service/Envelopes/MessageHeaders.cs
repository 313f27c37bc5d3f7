using FinTax.Soap.Security;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>The header blocks that every answer has: what it is, and what it answers. [WSA-CORE §3.4]</summary>
internal static class MessageHeaders
{
    internal static OutgoingHeader Action(string action) => new("wsa", "Action", WellKnown.Addressing, CanonicalWriter.BytesOf(action));

    internal static OutgoingHeader RelatesTo(string messageId) =>
        new("wsa", "RelatesTo", WellKnown.Addressing, CanonicalWriter.BytesOf(messageId));
}
