using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>Something encrypted that the security header refers to.</summary>
/// <param name="list">The child of the header with the reference: its place says when to decrypt. [WSS §8]</param>
/// <param name="key">The EncryptedKey, where it is that which refers.</param>
internal sealed class EncryptedPart(ElementNode list, ElementNode? key)
{
    internal ElementNode List { get; } = list;

    internal ElementNode? Key { get; } = key;

    /// <summary>It was come across, in a place where it may stand.</summary>
    internal bool IsMet { get; set; }
}
