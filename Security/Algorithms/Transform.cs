using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Algorithms;

/// <summary>
/// The canonicalization and the transforms that are admitted. Everything else is refused, whatever it would do:
/// XPath and XSLT are programs of the sender, and inclusive canonicalization breaks when an envelope is changed
/// around its Body. [BSP R5404, R5423]
/// </summary>
internal static class Transform
{
    internal const string ExclusiveC14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private const string EnvelopedSignature = WellKnown.DigitalSignature + "enveloped-signature";

    // As many as one element may declare. WSS4J lists up to five.
    private const int PrefixesMax = 64;

    internal const string StrTransform =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform";

    /// <summary>The PrefixList of a CanonicalizationMethod or Transform, which must be exclusive C14N.</summary>
    internal static IReadOnlyList<string> ReadExclusiveC14N(ElementNode method, SecurityRejection otherwise)
    {
        if (method.Attribute("Algorithm") != ExclusiveC14N)
        {
            throw otherwise.ToException(method.Attribute("Algorithm"));
        }

        string[] prefixes = [];

        foreach (ElementNode child in method.Elements)
        {
            if (!child.Is("InclusiveNamespaces", ExclusiveC14N) || prefixes.Length > 0)
            {
                throw otherwise.ToException(child.LocalName);
            }

            prefixes = (child.Attribute("PrefixList") ?? "").Split(
                [' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        }

        if (prefixes.Length > PrefixesMax)
        {
            throw otherwise.ToException($"{prefixes.Length} prefixes");
        }

        return prefixes.Length == 0 ? [] : [.. prefixes.Select(prefix => prefix == "#default" ? "" : prefix).Distinct()];
    }

    /// <summary>
    /// The PrefixList of a Reference, whose transforms must be exclusive C14N alone, or the enveloped-signature
    /// transform before it, as node-soap sends by default: that one takes out the Signature, and where the referenced
    /// element holds none it changes nothing.
    /// </summary>
    internal static IReadOnlyList<string> ReadTransforms(ElementNode reference, bool targetHoldsSignature)
    {
        ElementNode[] transforms = TransformsOf(reference);

        bool enveloped = transforms.Length == 2 && transforms[0].Attribute("Algorithm") == EnvelopedSignature;

        if (enveloped && (targetHoldsSignature || transforms[0].Elements.Any()))
        {
            throw SecurityRejection.TransformNotAdmitted.ToException(EnvelopedSignature);
        }

        // Without a transform the digest would be over inclusive C14N [DSIG §4.4.3.2], which is not admitted either.
        return (transforms.Length == 1 || enveloped) && transforms[^1].Is("Transform", WellKnown.DigitalSignature)
            ? ReadExclusiveC14N(transforms[^1], SecurityRejection.TransformNotAdmitted)
            : throw SecurityRejection.TransformNotAdmitted.ToException($"{transforms.Length} transforms");
    }

    /// <summary>
    /// The PrefixList of a Reference to the element that holds its own signature: enveloped-signature, then exclusive
    /// C14N. [SAMLCORE §5.4.4]
    /// </summary>
    internal static IReadOnlyList<string> ReadEnvelopedTransforms(ElementNode reference) =>
        TransformsOf(reference) is [var enveloped, var c14N]
        && enveloped.Is("Transform", WellKnown.DigitalSignature)
        && enveloped.Attribute("Algorithm") == EnvelopedSignature
        && !enveloped.Elements.Any()
        && c14N.Is("Transform", WellKnown.DigitalSignature)
            ? ReadExclusiveC14N(c14N, SecurityRejection.TransformNotAdmitted)
            : throw SecurityRejection.TransformNotAdmitted.ToException("enveloped-signature and exclusive C14N are expected");

    /// <summary>
    /// The PrefixList in the parameters of an STR-Transform, or null where a Reference has none. It stands alone: what
    /// it makes are octets, canonical already. [WSS §8.3, BSP R3065]
    /// </summary>
    internal static IReadOnlyList<string>? TryReadStrTransform(ElementNode reference)
    {
        if (TransformsOf(reference) is not [var transform]
            || !transform.Is("Transform", WellKnown.DigitalSignature)
            || transform.Attribute("Algorithm") != StrTransform)
        {
            return null;
        }

        ElementNode[] parameters = [.. transform.Elements];
        ElementNode[] methods = parameters is [var only] && only.Is("TransformationParameters", WellKnown.Wsse)
            ? [.. only.Elements]
            : [];

        return methods is [var method] && method.Is("CanonicalizationMethod", WellKnown.DigitalSignature)
            ? ReadExclusiveC14N(method, SecurityRejection.TransformNotAdmitted)
            : throw SecurityRejection.TransformNotAdmitted.ToException("parameters of an STR-Transform");
    }

    private static ElementNode[] TransformsOf(ElementNode reference) =>
        [.. reference.Children("Transforms", WellKnown.DigitalSignature).SelectMany(list => list.Elements)];
}
