using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Tests.Architecture;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Outbound;

/// <summary>Our own encrypted replies, decrypted and verified by WSS4J and never by our verifier.</summary>
public sealed partial class EncryptedReplyTests
{
    private const string Name = "福州 \U0001F4B6";

    private static readonly OutgoingMessage Reply = new(
        WellKnown.Soap11,
        [new OutgoingHeader("wsa", "RelatesTo", WellKnown.Addressing, "urn:uuid:1"u8.ToArray())],
        Encoding.UTF8.GetBytes($"<t:Reply xmlns:t=\"urn:t\"><t:Name>{Name}</t:Name></t:Reply>"));

    private static readonly MessageEncryption Plainest =
        MessageEncryption.To(new EncryptionRecipient(TestKeys.Certificate("bank-recipient")));

    private static readonly DataEncryption[] OfXmlsec1 =
        [DataEncryption.Aes256Gcm, DataEncryption.Aes128Gcm, DataEncryption.Aes256Cbc, DataEncryption.Aes128Cbc];

    [Test]
    public async Task Encrypts_what_another_implementation_decrypts_and_verifies()
    {
        string folder = Directory.CreateTempSubdirectory("fintax-replies-").FullName;
        Write(folder, "defaults", Plainest);
        Write(folder, "gcm128", Plainest with { Content = DataEncryption.Aes128Gcm });
        Write(folder, "cbc256", Plainest with { Content = DataEncryption.Aes256Cbc });
        Write(folder, "cbc128", Plainest with { Content = DataEncryption.Aes128Cbc });
        Write(folder, "signature", Plainest with { IncludesSignature = true });
        Write(folder, "oaep-sha256", Plainest with { Transport = KeyTransport.RsaOaepSha256, IncludesSignature = true });

        string printed = await DecryptAsync(folder);

        foreach (string file in Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)))
        {
            Assert.That(printed, Does.Contain($"{file} {Name}"));
        }

        Directory.Delete(folder, recursive: true);
    }

    // xmlsec1 looks for the key in KeyInfo of what it encrypts, where WS-Security lets it stand as well; it is no part
    // of what is signed, and is carried there unchanged.
    [TestCaseSource(nameof(OfXmlsec1))]
    public void Encrypts_what_xmlsec1_decrypts_and_verifies(DataEncryption content)
    {
        string reply = Encrypted(Plainest with { Content = content });
        string key = EncryptedKey().Match(reply).Value;

        string decrypted = Xmlsec1.Decrypt(
            ReferenceToKey().Replace(reply.Replace(key, "", StringComparison.Ordinal), key), "bank-recipient");

        Assert.That(WebUtility.HtmlDecode(decrypted), Does.Contain($"<t:Name>{Name}</t:Name>"));
        Assert.That(Xmlsec1.Verifies(decrypted, "service"), Is.True);
    }

    [Test]
    public void Leaves_nothing_of_the_payload_readable()
    {
        string reply = Encrypted(Plainest);

        Assert.That(reply, Does.Not.Contain(Name).And.Not.Contain("urn:t\""));
        Assert.That(reply, Does.Contain("RelatesTo").And.Contain("SignatureValue"));
    }

    [Test]
    public void Hides_the_signature_with_its_digests_where_that_is_asked_for() =>
        Assert.That(
            Encrypted(Plainest with { IncludesSignature = true }),
            Does.Not.Contain("SignatureValue").And.Not.Contain("DigestValue"));

    [Test]
    public void Uses_a_key_once()
    {
        string first = Encrypted(Plainest);
        string second = Encrypted(Plainest);

        Assert.That(second, Is.Not.EqualTo(first));
    }

    [TestCase("bank-ec256", "ECDH-ES")]
    [TestCase("weak", "1024 bits")]
    [TestCase("bank", "keyEncipherment")]
    [TestCase("bank-recipient", null)]
    public void Encrypts_to_no_certificate_that_cannot_or_may_not_be(string key, string? reason) =>
        Assert.That(
            EncryptionRecipient.WhyNot(TestKeys.Certificate(key)), reason is null ? Is.Null : Does.Contain(reason));

    [GeneratedRegex("<xenc:EncryptedKey .*?</xenc:EncryptedKey>")]
    private static partial Regex EncryptedKey();

    [GeneratedRegex("<wsse:SecurityTokenReference xmlns:wsse11=.*?</wsse:SecurityTokenReference>")]
    private static partial Regex ReferenceToKey();

    private static void Write(string folder, string name, MessageEncryption encryption) =>
        File.WriteAllText(Path.Combine(folder, name + ".xml"), Encrypted(encryption));

    private static string Encrypted(MessageEncryption encryption)
    {
        using var credential = new SigningCredential(TestKeys.WithPrivateKey("service"));
        var securer = new MessageSecurer(credential, new FreshnessOptions(), new FakeTimeProvider(TestKeys.Noon));

        return Encoding.UTF8.GetString(
            securer.Secure(Reply, new ReplyTerms(new SecurityPolicy(), null, encryption)).Span);
    }

    private static async Task<string> DecryptAsync(string folder)
    {
        string java = Path.Combine(Repository.Root, "Tests", "Interop", "corpus", "java");
        using Process process = Process.Start(
            new ProcessStartInfo("bash", [java, "Wss4jDecrypt", Path.GetDirectoryName(TestKeys.PathOf("bank.pem"))!, "bank-recipient", folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["JAVA_TOOL_OPTIONS"] = "-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8" },
                StandardOutputEncoding = Encoding.UTF8,
            })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return output + await error;
    }
}
