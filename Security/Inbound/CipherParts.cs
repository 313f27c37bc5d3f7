using System.Security.Cryptography;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>What EncryptedData and EncryptedKey have in common [XMLENC §3.1]: a method, a key, and ciphertext inline.</summary>
internal static class CipherParts
{
    /// <summary>The children in their order, each named and at most once; a method and data must be there. [BSP R5601, R5603]</summary>
    internal static (ElementNode Method, ElementNode? KeyInfo, byte[] Ciphertext, ElementNode? References) Read(ElementNode parent)
    {
        ElementNode[] children = [.. parent.Elements.Take(5)];
        int next = 0;
        ElementNode? method = TakeNext("EncryptionMethod", WellKnown.Encryption);
        ElementNode? keyInfo = TakeNext("KeyInfo", WellKnown.DigitalSignature);
        ElementNode? data = TakeNext("CipherData", WellKnown.Encryption);
        ElementNode? references = TakeNext("ReferenceList", WellKnown.Encryption);

        return method is not null && data is not null && next == children.Length
            ? (method, keyInfo, ReadCiphertext(data), references)
            : throw SecurityRejection.Malformed.ToException(parent.LocalName);

        ElementNode? TakeNext(string localName, string namespaceUri) =>
            next < children.Length && children[next].Is(localName, namespaceUri) ? children[next++] : null;
    }

    internal static void RefuseAttributes(ElementNode element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (element.Attribute(name) is not null)
            {
                throw SecurityRejection.EncryptionNotSupported.ToException($"{element.LocalName} with {name}");
            }
        }
    }

    private static byte[] ReadCiphertext(ElementNode data)
    {
        ElementNode[] children = [.. data.Elements.Take(2)];

        // What stands elsewhere would have to be fetched, or be made by transforms of the sender's.
        if (children.Length == 1 && children[0].Is("CipherReference", WellKnown.Encryption))
        {
            throw SecurityRejection.CipherReferenceNotAdmitted.ToException(children[0].Attribute("URI"));
        }

        return children.Length == 1 && children[0].Is("CipherValue", WellKnown.Encryption) && !children[0].Elements.Any()
            ? Base64Text.TryDecode(children[0].Text) ?? throw SecurityRejection.Malformed.ToException("CipherValue")
            : throw SecurityRejection.Malformed.ToException("CipherData");
    }
}

/// <summary>An xenc:EncryptedData taken apart.</summary>
/// <param name="Algorithm">How its content is encrypted.</param>
/// <param name="IsContent">Whether any content stands in it, or just one element. [XMLENC §3.1]</param>
/// <param name="KeyInfo">Where its key is, or null where that is for the list to say that refers to it. [BSP R5629]</param>
/// <param name="Ciphertext">The octets.</param>
internal sealed record EncryptedDataParts(DataEncryption Algorithm, bool IsContent, ElementNode? KeyInfo, byte[] Ciphertext)
{
    internal static EncryptedDataParts Read(ElementNode encryptedData)
    {
        CipherParts.RefuseAttributes(encryptedData, "Encoding");
        var (method, keyInfo, ciphertext, references) = CipherParts.Read(encryptedData);
        string? type = encryptedData.Attribute("Type");

        if (references is not null || method.Elements.Any())
        {
            throw SecurityRejection.Malformed.ToException("EncryptedData");
        }

        return type is WellKnown.Encryption + "Content" or WellKnown.Encryption + "Element"
            ? new(
                DataEncryption.Find(method.Attribute("Algorithm")),
                type == WellKnown.Encryption + "Content",
                keyInfo,
                ciphertext)
            : throw SecurityRejection.EncryptionNotSupported.ToException($"EncryptedData of type {type}");
    }
}

/// <summary>An xenc:EncryptedKey taken apart.</summary>
/// <param name="Padding">How the key is encrypted.</param>
/// <param name="KeyInfo">Whose key it is encrypted to.</param>
/// <param name="Ciphertext">The octets.</param>
internal sealed record EncryptedKeyParts(RSAEncryptionPadding Padding, ElementNode KeyInfo, byte[] Ciphertext)
{
    internal static EncryptedKeyParts Read(ElementNode encryptedKey)
    {
        // [BSP R3209, R5622, R5623, R5602]
        CipherParts.RefuseAttributes(encryptedKey, "Type", "MimeType", "Encoding", "Recipient");
        var (method, keyInfo, ciphertext, _) = CipherParts.Read(encryptedKey);

        return new(
            KeyTransport.ReadPadding(method),
            keyInfo ?? throw SecurityRejection.NoKeyInfo.ToException("EncryptedKey"),
            ciphertext);
    }
}
