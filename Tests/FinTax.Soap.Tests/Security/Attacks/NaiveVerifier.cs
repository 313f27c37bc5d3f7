using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Tests.Security.Xml.Differential;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>
/// How signatures are verified by those who fall for wrapping: every reference means whatever carries its id, wherever
/// it stands. It shows that an attack is one: the signature of an attacked message still holds.
/// </summary>
internal static class NaiveVerifier
{
    internal static bool Holds(XmlDocument message, X509Certificate2 signer)
    {
        XmlElement signature = First(message, "Signature");
        XmlElement signedInfo = First(signature, "SignedInfo");
        byte[] canonical = Canonical(signedInfo, First(signedInfo, "CanonicalizationMethod"));
        byte[] value = Convert.FromBase64String(OwnText(First(signature, "SignatureValue")));
        using RSA key = signer.GetRSAPublicKey()!;

        return key.VerifyData(canonical, value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            && signedInfo.ChildNodes.OfType<XmlElement>().Where(child => child.LocalName == "Reference").All(reference => Digests(message, reference));
    }

    private static bool Digests(XmlDocument message, XmlElement reference)
    {
        string promised = First(reference, "DigestValue").InnerText;
        XmlElement transform = reference.GetElementsByTagName("Transform", WellKnown.DigitalSignature).OfType<XmlElement>().Last();

        return ElementsWithId(message, reference.GetAttribute("URI")[1..])
            .Any(target => Convert.ToBase64String(SHA256.HashData(Canonical(target, transform))) == promised);
    }

    private static IEnumerable<XmlElement> ElementsWithId(XmlDocument message, string id) =>
        message.GetElementsByTagName("*").OfType<XmlElement>().Where(element => element.Attributes.OfType<XmlAttribute>()
            .Any(attribute => attribute.LocalName.Equals("id", StringComparison.OrdinalIgnoreCase) && attribute.Value == id));

    private static byte[] Canonical(XmlElement element, XmlElement method) => FrameworkCanonicalizers.Canonicalize(
        element, method.ChildNodes.OfType<XmlElement>().FirstOrDefault()?.GetAttribute("PrefixList") ?? "");

    private static XmlElement First(XmlNode parent, string localName) =>
        (XmlElement)parent.SelectSingleNode($".//*[local-name()='{localName}' and namespace-uri()='{WellKnown.DigitalSignature}']")!;

    private static string OwnText(XmlElement element) =>
        string.Concat(element.ChildNodes.OfType<XmlCharacterData>().Select(text => text.Data));
}
