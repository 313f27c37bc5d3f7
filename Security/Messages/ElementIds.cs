using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The attributes that name an element for a signature's reference: wsu:Id [WSS §4.2], the plain Id of the XML
/// Signature and Encryption schemas, xml:id, and the spellings that other verifiers are known to follow.
/// </summary>
internal static class ElementIds
{
    internal static bool IsId(AttributeToken attribute) => attribute.NamespaceUri switch
    {
        WellKnown.Wsu => attribute.LocalName == "Id",
        WellKnown.Xml => attribute.LocalName == "id",
        "" => attribute.LocalName is "Id" or "ID" or "id" or "AssertionID",
        _ => false,
    };

    /// <summary>The id of an element, or null. An element with two is refused: verifiers differ on which one counts.</summary>
    internal static string? Of(ElementNode element)
    {
        string? id = null;

        foreach (AttributeToken attribute in element.Attributes)
        {
            if (IsId(attribute))
            {
                id = id is null ? attribute.Value : throw SecurityRejection.TwoIdsOnOneElement.ToException(id);
            }
        }

        return id;
    }
}
