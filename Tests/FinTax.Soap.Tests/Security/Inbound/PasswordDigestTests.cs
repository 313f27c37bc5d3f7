using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>
/// PasswordDigest is over Nonce, Created and password, one behind the other and without a sign between them [UTP §3.1]: who
/// has read one token must not be able to make another of it.
/// </summary>
public sealed class PasswordDigestTests
{
    private const string Created = "2026-11-23T12:00:00Z";

    private static readonly byte[] Nonce = "0123456789abcde"u8.ToArray();

    [Test]
    public void Takes_a_token_and_marks_its_nonce()
    {
        ReplayMark mark = Verify([.. Nonce, (byte)' '], Created, DigestOf([.. Nonce, (byte)' '], Created));

        Assert.That(mark.Kind, Is.EqualTo("nonce"));
    }

    // The digest is the same; the nonce, which may be used once, would be another.
    [TestCase(" ")]
    [TestCase("\t")]
    [TestCase("\n")]
    [TestCase("\r")]
    public void Refuses_a_token_whose_nonce_has_lost_its_end_to_Created(string end)
    {
        string digest = DigestOf([.. Nonce, (byte)end[0]], Created);

        var refusal = Assert.Throws<SecurityRejectedException>(() => Verify(Nonce, end + Created, digest));

        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.CreatedOutsideWindow));
    }

    [Test]
    public void Refuses_a_token_whose_nonce_has_taken_the_beginning_of_Created()
    {
        string digest = DigestOf(Nonce, Created);

        var refusal = Assert.Throws<SecurityRejectedException>(() => Verify([.. Nonce, (byte)Created[0]], Created[1..], digest));

        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.CreatedOutsideWindow));
    }

    private static string DigestOf(byte[] nonce, string created)
    {
#pragma warning disable CA5350 // SHA-1 is prescribed by UTP §3.1.
        return Convert.ToBase64String(SHA1.HashData([.. nonce, .. Encoding.UTF8.GetBytes(created + "erp-secret-2026")]));
#pragma warning restore CA5350
    }

    private static ReplayMark Verify(byte[] nonce, string created, string digest)
    {
        const string Wss = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
        string message = $"""
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><w:Security
                xmlns:w="{Wss}wssecurity-secext-1.0.xsd" xmlns:u="{Wss}wssecurity-utility-1.0.xsd"><w:UsernameToken><w:Username>erp</w:Username>
                <w:Password Type="{Wss}username-token-profile-1.0#PasswordDigest">{digest}</w:Password>
                <w:Nonce>{Convert.ToBase64String(nonce)}</w:Nonce>
                <u:Created>{created.Replace("\r", "&#13;", StringComparison.Ordinal)}</u:Created></w:UsernameToken></w:Security></s:Header>
            <s:Body><a/></s:Body></s:Envelope>
            """;
        using SoapMessage parsed = SoapMessage.Parse(Encoding.UTF8.GetBytes(message), XmlLimits.Default);
        using VerifiedMessage verified = TestKeys.VerifierAt(TestKeys.Noon).Verify(parsed, isTls: false, anonymousAllowed: false);

        return verified.ReplayMarks.Single();
    }
}
