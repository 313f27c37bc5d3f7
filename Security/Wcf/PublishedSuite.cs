using System.Xml.Linq;
using FinTax.Soap.Security.Algorithms;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// An sp:AlgorithmSuite that this client can keep [WS-SP §6.1]: those that stand for SHA-256 digests, since what signs
/// by them is RSA-SHA256 or ECDSA-SHA256 everywhere. All of them wrap keys by rsa-oaep-mgf1p; those of
/// WS-SecurityPolicy encrypt with AES-CBC, those that Apache CXF named besides with AES-GCM.
/// </summary>
internal static class PublishedSuite
{
    private static readonly (XName Name, DataEncryption Content)[] Known =
    [
        (PolicyAssertions.Cxf + "Basic256GCM", DataEncryption.Aes256Gcm),
        (PolicyAssertions.Cxf + "Basic128GCM", DataEncryption.Aes128Gcm),
        (PolicyAssertions.Sp + "Basic256Sha256", DataEncryption.Aes256Cbc),
        (PolicyAssertions.Sp + "Basic128Sha256", DataEncryption.Aes128Cbc),
    ];

    /// <summary>What content is encrypted with by the suite that the binding asserts.</summary>
    /// <exception cref="NotSupportedException">It is another suite, or one with something besides.</exception>
    internal static DataEncryption Take(PolicyAssertions binding)
    {
        PolicyAssertions suite = binding.Required("AlgorithmSuite");
        DataEncryption content = Known.FirstOrDefault(known => suite.TakeEmpty(known.Name)).Content
            ?? throw new NotSupportedException("The policy has another AlgorithmSuite than those that are known here.");
        suite.End();

        return content;
    }
}
