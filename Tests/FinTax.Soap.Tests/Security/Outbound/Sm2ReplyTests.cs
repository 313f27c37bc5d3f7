using System.Diagnostics;
using System.Formats.Asn1;
using System.Numerics;
using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Outbound;

/// <summary>Our SM2 signatures, judged by OpenSSL over the bytes that are sent.</summary>
internal sealed class Sm2ReplyTests
{
    private const string OtherUserId = "bank@example.cn";

    private static readonly OutgoingMessage Reply =
        new(WellKnown.Soap11, [], Encoding.UTF8.GetBytes("<t:Reply xmlns:t=\"urn:t\">\u798f\u5dde</t:Reply>"));

    private static readonly ReplyTerms ToSm2 = new(new SecurityPolicy { AdmitSm2 = true }, null);

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-sm2-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(SecurityPolicy.DefaultSm2UserId)]
    [TestCase(OtherUserId)]
    public void Signs_what_openssl_verifies(string userId)
    {
        string reply = Secured(ToSm2, Sm2(userId));

        Assert.That(OpensslVerifies(reply, userId), Is.True);
    }

    [Test]
    public void Signs_what_openssl_does_not_verify_under_another_user_id() =>
        Assert.That(OpensslVerifies(Secured(ToSm2, Sm2()), OtherUserId), Is.False);

    [Test]
    public void Digests_the_body_as_openssl_does()
    {
        string reply = Secured(ToSm2, Sm2());
        File.WriteAllText(PathOf("body"), Between(reply, "<soap:Body", "</soap:Body>"));

        (_, byte[] digest) = Openssl("dgst", "-sm3", "-binary", PathOf("body"));

        Assert.That(reply, Does.Contain($"<ds:DigestValue>{Convert.ToBase64String(digest)}<"));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public void Signs_with_the_first_key_where_the_partner_has_no_SM2_or_we_have_none(bool hasKey, bool partnerHas)
    {
        ReplyTerms terms = partnerHas ? ToSm2 : new ReplyTerms(new SecurityPolicy(), null);

        string reply = Secured(terms, hasKey ? Sm2() : null);

        Assert.That(reply, Does.Contain("#rsa-sha256").And.Not.Contain("sm3"));
    }

    [TestCase("service-sm2", "bank-sm2")]
    [TestCase("service-sm2", "service-ec256")]
    [TestCase("service", "service")]
    public void Cannot_sign_with_a_key_that_is_not_the_certificates(string certificate, string key) =>
        Assert.That(
            () => new SigningCredential(TestKeys.Certificate(certificate), File.ReadAllText(TestKeys.PathOf(key + ".key"))),
            Throws.ArgumentException);

    [TestCase("no key")]
    [TestCase("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void Cannot_sign_with_what_is_no_key(string pem) =>
        Assert.That(() => new SigningCredential(TestKeys.Certificate("service-sm2"), pem), Throws.ArgumentException);

    private static SigningCredential Sm2(string userId = SecurityPolicy.DefaultSm2UserId) =>
        new(TestKeys.Certificate("service-sm2"), File.ReadAllText(TestKeys.PathOf("service-sm2.key")), userId);

    private static string Secured(ReplyTerms terms, SigningCredential? sm2)
    {
        using var own = new SigningCredential(TestKeys.WithPrivateKey("service"));
        var securer = new MessageSecurer(own, new FreshnessOptions(), new FakeTimeProvider(TestKeys.Noon), sm2);

        return Encoding.UTF8.GetString(securer.Secure(Reply, terms).Span);
    }

    private bool OpensslVerifies(string reply, string userId)
    {
        byte[] value = Convert.FromBase64String(Between(reply, "<ds:SignatureValue>", "</ds:SignatureValue>")[19..^20]);
        File.WriteAllText(PathOf("signed-info"), Between(reply, "<ds:SignedInfo", "</ds:SignedInfo>"));
        File.WriteAllBytes(PathOf("value"), ToDer(value));
        File.WriteAllBytes(
            PathOf("public"), Openssl("x509", "-in", TestKeys.PathOf("service-sm2.pem"), "-noout", "-pubkey").Printed);

        return Openssl(
            "dgst", "-sm3", "-verify", PathOf("public"), "-sigopt", "distid:" + userId,
            "-signature", PathOf("value"), PathOf("signed-info")).ExitCode == 0;
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private static string Between(string text, string start, string end) =>
        text[text.IndexOf(start, StringComparison.Ordinal)..(text.IndexOf(end, StringComparison.Ordinal) + end.Length)];

    private static byte[] ToDer(byte[] value)
    {
        Assert.That(value, Has.Length.EqualTo(64));
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteInteger(new BigInteger(value.AsSpan(0, 32), isUnsigned: true, isBigEndian: true));
            writer.WriteInteger(new BigInteger(value.AsSpan(32), isUnsigned: true, isBigEndian: true));
        }

        return writer.Encode();
    }

    private static (int ExitCode, byte[] Printed) Openssl(params string[] arguments)
    {
        using Process openssl = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var printed = new MemoryStream();
        openssl.StandardOutput.BaseStream.CopyTo(printed);
        openssl.WaitForExit();

        return (openssl.ExitCode, printed.ToArray());
    }
}
