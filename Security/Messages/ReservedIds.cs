using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The ids that something in the header refers to. Two elements under one id are how signature wrapping starts: one is
/// digested, or decrypted, and the other is read. [WSS §4]
/// </summary>
internal sealed class ReservedIds(IReadOnlySet<string> signed, IBodyDecryption? decryption)
{
    private readonly bool isAny = signed.Count > 0 || decryption is not null;

    /// <summary>An element of the Body goes by, and must not carry one of them.</summary>
    internal void RequireUnused(List<AttributeToken> attributes)
    {
        if (!isAny)
        {
            return;
        }

        foreach (AttributeToken attribute in attributes)
        {
            if (ElementIds.IsId(attribute)
                && (signed.Contains(attribute.Value) || decryption?.IsNamed(attribute.Value) == true))
            {
                throw SecurityRejection.DuplicateId.ToException(attribute.Value);
            }
        }
    }

    /// <summary>The same for an EncryptedData with all in it; that its own id is named is how it came to be decrypted.</summary>
    internal void RequireUnusedWithin(ElementNode encryptedData)
    {
        foreach (ElementNode element in encryptedData.SelfAndDescendants())
        {
            if (ElementIds.Of(element) is { } id
                && (signed.Contains(id) || element != encryptedData && decryption?.IsNamed(id) == true))
            {
                throw SecurityRejection.DuplicateId.ToException(id);
            }
        }
    }
}
