using System.Security.Cryptography;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// A ds:Signature taken apart, with every algorithm on the allow-list. What the XML Signature schema does not have at
/// a place, and ds:Object, in which anything could be carried, are refused. [DSIG §4, BSP R5440]
/// </summary>
internal sealed record SignatureParts(
    ElementNode SignedInfo,
    IReadOnlyList<string> InclusivePrefixes,
    SignatureAlgorithm Algorithm,
    IReadOnlyList<ElementNode> References,
    byte[] Value)
{
    internal static SignatureParts Read(ElementNode signature)
    {
        ElementNode[] children = [.. signature.Elements.Take(4)];

        if (children.Length is < 2 or > 3
            || !Is(children[0], "SignedInfo")
            || !Is(children[1], "SignatureValue")
            || (children.Length == 3 && !Is(children[2], "KeyInfo")))
        {
            throw SecurityRejection.Malformed.ToException("Signature");
        }

        ElementNode[] signedInfo = [.. children[0].Elements];

        if (signedInfo.Length < 3
            || !Is(signedInfo[0], "CanonicalizationMethod")
            || !Is(signedInfo[1], "SignatureMethod")
            || signedInfo[1].Elements.Any()
            || !signedInfo.Skip(2).All(child => Is(child, "Reference")))
        {
            throw SecurityRejection.Malformed.ToException("SignedInfo");
        }

        return new SignatureParts(
            children[0],
            Transform.ReadExclusiveC14N(signedInfo[0], SecurityRejection.AlgorithmNotAdmitted),
            SignatureAlgorithm.Find(signedInfo[1].Attribute("Algorithm")),
            signedInfo[2..],
            Base64Text.TryDecode(children[1].Text) ?? throw SecurityRejection.Malformed.ToException("SignatureValue"));
    }

    internal static HashAlgorithmName ReadDigest(ElementNode reference, SecurityPolicy policy, out byte[] promised)
    {
        ElementNode[] children = [.. reference.Elements];
        int first = children.Length > 0 && Is(children[0], "Transforms") ? 1 : 0;

        if (children.Length != first + 2 || !Is(children[first], "DigestMethod") || !Is(children[first + 1], "DigestValue"))
        {
            throw SecurityRejection.Malformed.ToException("Reference");
        }

        promised = Base64Text.TryDecode(children[first + 1].Text)
            ?? throw SecurityRejection.Malformed.ToException("DigestValue");

        HashAlgorithmName algorithm = DigestAlgorithm.Find(children[first].Attribute("Algorithm"));

        return policy.Admits(algorithm)
            ? algorithm
            : throw SecurityRejection.AlgorithmNotAdmitted.ToException(algorithm.Name);
    }

    private static bool Is(ElementNode element, string localName) => element.Is(localName, WellKnown.DigitalSignature);
}
