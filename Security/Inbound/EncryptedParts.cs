using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// All that a security header says is encrypted, by id. Nothing is decrypted that is not here: each DataReference of
/// our header names one EncryptedData, in that header or in the Body, and each is met once. [BSP R3214, R3231]
/// </summary>
internal sealed class EncryptedParts
{
    private readonly Dictionary<string, EncryptedPart> byId = new(StringComparer.Ordinal);

    internal EncryptedParts(SecurityHeader header, SoapMessage message)
    {
        foreach (ElementNode list in header.ReferenceLists)
        {
            Add(list, list, null);
        }

        foreach (ElementNode key in header.EncryptedKeys)
        {
            foreach (ElementNode list in key.Children("ReferenceList", WellKnown.Encryption))
            {
                Add(list, key, key);
            }
        }

        RefuseElsewhere(header, message);
    }

    internal bool IsNamed(string id) => byId.ContainsKey(id);

    /// <summary>What is known of an EncryptedData that was come across.</summary>
    internal EncryptedPart Meet(ElementNode encryptedData)
    {
        if (ElementIds.Of(encryptedData) is not { } id || !byId.TryGetValue(id, out EncryptedPart? part))
        {
            throw SecurityRejection.EncryptedDataNotReferenced.ToException();
        }

        if (part.IsMet)
        {
            throw SecurityRejection.DuplicateId.ToException(id);
        }

        part.IsMet = true;

        return part;
    }

    internal void RequireAllMet()
    {
        foreach ((string id, EncryptedPart part) in byId)
        {
            if (!part.IsMet)
            {
                throw SecurityRejection.EncryptedDataMissing.ToException(id);
            }
        }
    }

    private void Add(ElementNode list, ElementNode place, ElementNode? key)
    {
        foreach (ElementNode reference in list.Elements)
        {
            string uri = reference.Attribute("URI") ?? "";

            // [BSP R5608, R3006] The id itself; KeyReference is for keys that encrypt keys.
            if (!reference.Is("DataReference", WellKnown.Encryption) || uri.Length < 2 || uri[0] != '#' || uri.Contains('('))
            {
                throw SecurityRejection.EncryptionNotSupported.ToException($"{reference.LocalName} {uri}");
            }

            if (byId.Count == EncryptionLimits.PartsMax)
            {
                throw SecurityRejection.TooManyEncryptedParts.ToException();
            }

            if (!byId.TryAdd(uri[1..], new EncryptedPart(place, key)))
            {
                throw SecurityRejection.DuplicateId.ToException(uri);
            }
        }
    }

    // In another header block it would be decrypted for show: what reads the blocks has read them by now.
    private void RefuseElsewhere(SecurityHeader header, SoapMessage message)
    {
        foreach (ElementNode element in message.HeaderBlocks.SelectMany(block => block.SelfAndDescendants()))
        {
            if (ElementIds.Of(element) is { } id && byId.ContainsKey(id) && !header.EncryptedData.Contains(element))
            {
                throw SecurityRejection.EncryptionNotSupported.ToException($"{element.LocalName} {id} in the Header");
            }
        }
    }
}
