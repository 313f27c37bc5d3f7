using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using static FinTax.Soap.Tests.Security.Inbound.EncryptedMessages;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>
/// AES-CBC: of whom it is admitted, and that whoever changes ciphertext learns nothing from how it fails.
/// </summary>
public sealed class CbcTests
{
    [TestCase("padding")]
    [TestCase("plaintext")]
    [TestCase("xml")]
    [TestCase("key")]
    [TestCase("length")]
    [TestCase("vector")]
    public void Tells_no_failure_of_cbc_from_another_and_none_before_the_end(string what)
    {
        string genuine = Read("wss4j-cbc256.request.xml");
        string message = what == "key"
            ? genuine.Replace(WrappedKey().Match(genuine).Groups[1].Value, WrappedKey().Match(Read("wss4j-ski.request.xml")).Groups[1].Value)
            : EditCiphertext(genuine, bytes => Break(bytes, what));
        using SoapMessage parsed = SoapMessage.Parse(Encoding.UTF8.GetBytes(message), XmlLimits.Default);

        // Neither the verifier nor any token says that something is wrong: only the end does.
        using VerifiedMessage verified = TestKeys.VerifierAt(TestKeys.Noon, Demanding).Verify(parsed, false, false);
        var refusal = Assert.Throws<SecurityRejectedException>(verified.Body.ReadToEnd)!;

        Assert.That(refusal.Message, Is.EqualTo("CbcBodyNotProven"));
    }

    [Test]
    public void Tells_no_failure_of_cbc_by_what_follows_the_body()
    {
        string genuine = Read("wss4j-cbc256.request.xml").Replace("</S:Envelope>", "<x/></S:Envelope>");
        string padding = EditCiphertext(genuine, bytes => Break(bytes, "padding"));
        string plaintext = EditCiphertext(genuine, bytes => Break(bytes, "plaintext"));

        Assert.That(RejectionOf(padding, Demanding), Is.EqualTo("CbcBodyNotProven"));
        Assert.That(RejectionOf(plaintext, Demanding), Is.EqualTo("CbcBodyNotProven"));
    }

    [TestCase("wss4j-cbc256.request.xml")]
    [TestCase("wss4j-cbc128.request.xml")]
    [TestCase("xmlsec1-cbc256.request.xml")]
    public void Refuses_cbc_of_a_partner_who_is_not_configured_for_it(string file) =>
        Assert.That(RejectionOf(Read(file), new SecurityPolicy()), Is.EqualTo("CbcNotAdmitted"));

    // In CBC, a bit of one block flips the same bit of the next block's plaintext, and scrambles its own.
    private static byte[] Break(byte[] bytes, string what)
    {
        switch (what)
        {
            case "padding":
                bytes[^17] ^= 0x80;
                return bytes;
            case "plaintext":
                bytes[^33] ^= 1;
                return bytes;
            case "vector":
                bytes[0] ^= (byte)('<' ^ '>');
                return bytes;
            case "length":
                return bytes[..^1];
            default:
                bytes.AsSpan(48, 256).Fill(0x3c);
                return bytes;
        }
    }
}
