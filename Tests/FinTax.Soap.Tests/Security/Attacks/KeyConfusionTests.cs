using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>A key used with an algorithm that is not its own.</summary>
public sealed class KeyConfusionTests
{
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";
    private const string Classic = "http://www.w3.org/2000/09/xmldsig#";

    [TestCase("xmlsec1-rsa-sha256", More + "rsa-sha256", More + "ecdsa-sha256")]
    [TestCase("xmlsec1-rsa-sha256", More + "rsa-sha256", More + "hmac-sha256")]
    [TestCase("xmlsec1-rsa-sha256", More + "rsa-sha256", Classic + "hmac-sha1")]
    [TestCase("xmlsec1-rsa-sha256", More + "rsa-sha256", Classic + "dsa-sha1")]
    [TestCase("xmlsec1-rsa-sha256", More + "rsa-sha256", Classic + "sm2-sm3")]
    [TestCase("xmlsec1-rsa-sha256", More + "rsa-sha256", "")]
    [TestCase("xmlsec1-ecdsa-p256-sha256", More + "ecdsa-sha256", More + "rsa-sha256")]
    [TestCase("xmlsec1-ecdsa-p256-sha256", More + "ecdsa-sha256", More + "hmac-sha256")]
    [TestCase("xmlsec1-ecdsa-p256-sha256", More + "ecdsa-sha256", Classic + "sm2-sm3")]
    [TestCase("wss4j-ecdsa-p384", More + "ecdsa-sha384", More + "rsa-sha384")]
    public void Refuses_an_algorithm_of_another_kind_of_key(string message, string genuine, string confused)
    {
        string text = Encoding.UTF8.GetString(ForeignMessages.Bytes(message));
        string altered = text.Replace($"SignatureMethod Algorithm=\"{genuine}\"", $"SignatureMethod Algorithm=\"{confused}\"", StringComparison.Ordinal);

        Assert.That(altered, Is.Not.EqualTo(text));
        Assert.That(
            VerifierOutcome.Of(Encoding.UTF8.GetBytes(altered), TestKeys.VerifierAt(TestKeys.Noon)).Rule,
            Is.EqualTo(nameof(SecurityRejection.AlgorithmNotAdmitted)));
    }
}
