using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>Which header blocks are for us, and whether all that must be understood is.</summary>
internal static class HeaderBlocks
{
    internal static bool IsForUs(ElementNode block, SoapVersion version) =>
        version.IsOurRole(block.Attribute(version.RoleAttribute, version.Namespace));

    /// <summary>
    /// Before anything is done with the message, each block that is for us and must be understood has to be one that we
    /// understand. [SOAP11 §4.2.3] [SOAP12-1 §2.6]
    /// </summary>
    internal static void RequireUnderstood(IReadOnlyList<ElementNode> blocks, SoapVersion version)
    {
        List<XmlQualifiedName>? notUnderstood = null;

        for (int i = 0; i < blocks.Count; i++)
        {
            ElementNode block = blocks[i];

            if (MustBeUnderstood(block, version) && IsForUs(block, version) && !IsUnderstood(block))
            {
                (notUnderstood ??= []).Add(new(block.LocalName, block.NamespaceUri));
            }
        }

        if (notUnderstood is not null)
        {
            throw FaultCatalog.MustUnderstand(notUnderstood);
        }
    }

    // What is not one of the two ways to say no is taken for yes: the sender meant something by it.
    private static bool MustBeUnderstood(ElementNode block, SoapVersion version) =>
        block.Attribute("mustUnderstand", version.Namespace) is { } value && value.Trim() is not ("0" or "false");

    private static bool IsUnderstood(ElementNode block) =>
        block.Is("Security", WellKnown.Wsse)
        || block.NamespaceUri == WellKnown.Addressing && AddressingHeaders.IsKnown(block.LocalName);
}
