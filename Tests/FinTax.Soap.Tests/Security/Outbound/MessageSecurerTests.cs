using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Outbound;

/// <summary>Our own replies, judged by xmlsec1 and never by our verifier.</summary>
public sealed class MessageSecurerTests
{
    private static readonly OutgoingMessage Reply = new(
        WellKnown.Soap11,
        [new OutgoingHeader("wsa", "RelatesTo", WellKnown.Addressing, "urn:uuid:1"u8.ToArray())],
        Encoding.UTF8.GetBytes("<t:Reply xmlns:t=\"urn:t\"><t:Name>福州 \U0001F4B6 &amp; &#xD;</t:Name></t:Reply>"));

    [TestCase("service", WellKnown.Soap11)]
    [TestCase("service", WellKnown.Soap12)]
    [TestCase("service-ec256", WellKnown.Soap11)]
    public void Signs_what_another_implementation_verifies(string key, string soapNamespace)
    {
        string reply = Secured(key, Reply with { SoapNamespace = soapNamespace });

        Assert.That(Xmlsec1.Verifies(reply, key), Is.True);
    }

    [TestCase("urn:uuid:1", "urn:uuid:2")]
    [TestCase("福州", "厦门")]
    [TestCase("12:00:00.000Z", "12:00:01.000Z")]
    public void Signs_body_timestamp_and_every_header_block(string signed, string other)
    {
        string reply = Secured("service", Reply);

        Assert.That(Xmlsec1.Verifies(reply.Replace(signed, other, StringComparison.Ordinal), "service"), Is.False);
    }

    [Test]
    public void Writes_canonical_bytes_so_that_a_plain_hash_of_what_is_sent_is_the_digest()
    {
        string reply = Secured("service", Reply);
        string body = reply[reply.IndexOf("<soap:Body", StringComparison.Ordinal)..reply.IndexOf("</soap:Envelope>", StringComparison.Ordinal)];

        Assert.That(reply, Does.Contain(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)))));
    }

    [Test]
    public void Cannot_sign_with_a_weak_key() =>
        Assert.That(() => new SigningCredential(TestKeys.WithPrivateKey("weak")), Throws.ArgumentException);

    [Test]
    public void Cannot_sign_without_a_private_key() =>
        Assert.That(() => new SigningCredential(TestKeys.Certificate("service")), Throws.ArgumentException);

    private static string Secured(string key, OutgoingMessage message)
    {
        using var credential = new SigningCredential(TestKeys.WithPrivateKey(key));
        var securer = new MessageSecurer(credential, new FreshnessOptions(), new FakeTimeProvider(TestKeys.Noon));

        return Encoding.UTF8.GetString(securer.Secure(message).Span);
    }
}
