using FinTax.Soap.Security;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// The Message Addressing Properties of a request [WSA-CORE §3]. They are read to be held against what is known anyway,
/// and to be echoed: an answer goes back on the line that the request came on, wherever ReplyTo would like it sent, and
/// what is dispatched is the payload, whatever Action says.
/// </summary>
internal sealed class AddressingHeaders
{
    // It is echoed into every reply. A urn:uuid: has 45 characters.
    private const int MessageIdCharactersMax = 1024;

    private AddressingHeaders(string? action, string? messageId)
    {
        Action = action;
        MessageId = messageId;
    }

    internal static AddressingHeaders None { get; } = new(null, null);

    internal string? Action { get; }

    internal string? MessageId { get; }

    internal static bool IsKnown(string localName) =>
        localName is "Action" or "To" or "MessageID" or "ReplyTo" or "FaultTo" or "RelatesTo" or "From";

    internal static AddressingHeaders Read(IReadOnlyList<ElementNode> blocks, SoapVersion version)
    {
        ElementNode? action = null;
        ElementNode? messageId = null;
        ElementNode? to = null;
        ElementNode? replyTo = null;
        ElementNode? faultTo = null;
        ElementNode? from = null;
        bool isPresent = false;

        for (int i = 0; i < blocks.Count; i++)
        {
            ElementNode block = blocks[i];

            if (block.NamespaceUri != WellKnown.Addressing || !HeaderBlocks.IsForUs(block, version))
            {
                continue;
            }

            isPresent = true;

            switch (block.LocalName)
            {
                case "Action": TakeOnce(ref action, block); break;
                case "MessageID": TakeOnce(ref messageId, block); break;
                case "To": TakeOnce(ref to, block); break;
                case "ReplyTo": TakeOnce(ref replyTo, block); break;
                case "FaultTo": TakeOnce(ref faultTo, block); break;
                case "From": TakeOnce(ref from, block); break;
            }
        }

        if (!isPresent)
        {
            return None;
        }

        RequireAnonymous(replyTo);
        RequireAnonymous(faultTo);
        string? id = messageId?.Text.Trim();

        return id is { Length: > MessageIdCharactersMax }
            ? throw FaultCatalog.InvalidAddressing("MessageID")
            : new(action?.Text.Trim(), string.IsNullOrEmpty(id) ? null : id);
    }

    // [WSA-SOAP §6.4.1.3] Of two, one is for somebody else's eyes.
    private static void TakeOnce(ref ElementNode? taken, ElementNode block) =>
        taken = taken is null
            ? block
            : throw FaultCatalog.InvalidAddressing(block.LocalName, FaultSubcode.InvalidCardinality);

    // Any other address is refused and never called: a signed request must not be a way to make us call somebody.
    private static void RequireAnonymous(ElementNode? endpoint)
    {
        if (endpoint is null)
        {
            return;
        }

        ElementNode[] addresses = [.. endpoint.Children("Address", WellKnown.Addressing)];

        if (addresses.Length != 1)
        {
            throw FaultCatalog.InvalidAddressing(endpoint.LocalName, FaultSubcode.MissingAddressInEndpoint);
        }

        if (addresses[0].Text.Trim() != WellKnown.AddressingAnonymous)
        {
            throw FaultCatalog.InvalidAddressing(endpoint.LocalName, FaultSubcode.OnlyAnonymousAddressSupported);
        }
    }
}
