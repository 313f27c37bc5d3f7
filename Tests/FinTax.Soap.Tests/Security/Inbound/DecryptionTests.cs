using System.Text;
using System.Text.Json;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using Microsoft.Win32.SafeHandles;
using static FinTax.Soap.Tests.Security.Inbound.EncryptedMessages;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>
/// Messages that WSS4J and xmlsec1 encrypted: what they make rightly is decrypted into the very payload they were
/// given, and each variant that differs in one thing is refused by the rule that it breaks.
/// </summary>
public sealed class DecryptionTests
{
    public static IEnumerable<string> Accepted =>
        Directory.EnumerateFiles(Folder, "*.request.xml").Select(path => Path.GetFileName(path)).Order();

    public static IEnumerable<TestCaseData> Refused
    {
        get
        {
            using JsonDocument rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "refused", "rules.json")));

            return [.. rules.RootElement.EnumerateArray().Select(rule => new TestCaseData(
                rule.GetProperty("file").GetString(), rule.GetProperty("rejection").GetString()))];
        }
    }

    [TestCaseSource(nameof(Accepted))]
    public void Reads_the_payload_that_other_stacks_encrypted(string file)
    {
        string message = Read(file);

        string meaning = MeaningOf(message, new SecurityPolicy { AdmitCbc = true });

        string number = MessageId().Match(meaning).Groups[1].Value;
        string sender = file.Contains("usernametoken") ? TestKeys.ErpNode : TestKeys.BankNode;
        Assert.That(meaning, Is.EqualTo(PlainMeaning(number, sender)));
    }

    [TestCaseSource(nameof(Accepted))]
    public void Reads_the_same_where_the_message_is_in_a_file(string file)
    {
        var policy = new SecurityPolicy { AdmitCbc = true };
        using SafeFileHandle handle = File.OpenHandle(Path.Combine(Folder, file));
        var source = new MessageSource(handle, RandomAccess.GetLength(handle));

        string? meaning = TryMeaning(source, TestKeys.VerifierAt(TestKeys.Noon, policy), out _);

        Assert.That(meaning, Is.EqualTo(MeaningOf(Read(file), policy)));
    }

    [TestCaseSource(nameof(Refused))]
    public void Refuses_what_differs_in_one_thing(string file, string rejection) =>
        Assert.That(RejectionOf(Read("refused/" + file), new SecurityPolicy { AdmitCbc = true }), Is.EqualTo(rejection));

    [TestCase("wss4j-thumbprint.request.xml", null)]
    [TestCase("wss4j-element.request.xml", null)]
    [TestCase("wss4j-encrypted-first.request.xml", null)]
    [TestCase("wss4j-elements-within.request.xml", "BodyNotEncrypted")]
    [TestCase("../wss4j-bst.request.xml", "BodyNotEncrypted")]
    public void Demands_an_encrypted_payload_where_the_partners_policy_does(string file, string? rejection) =>
        Assert.That(RejectionOf(Read(file), Demanding), Is.EqualTo(rejection));

    [Test]
    public void Demands_encryption_whatever_proves_the_sender()
    {
        SecurityPolicy policy = TestKeys.ErpPolicy with { RequireEncryptedBody = true };

        Assert.That(RejectionOf(Read("wss4j-usernametoken.request.xml"), policy), Is.Null);
        Assert.That(
            RejectionOf(Read("../wss4j-usernametoken-digest.request.xml"), policy), Is.EqualTo("BodyNotEncrypted"));
    }

    [Test]
    public void Refuses_encryption_where_it_has_no_key()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestKeys.Noon);
        var verifier = new MessageVerifier(TestKeys.Directory(clock), new FreshnessOptions(), clock);
        using SoapMessage message = SoapMessage.Parse(
            File.ReadAllBytes(Path.Combine(Folder, "wss4j-thumbprint.request.xml")), XmlLimits.Default);

        var refusal = Assert.Throws<SecurityRejectedException>(() => verifier.Verify(message, false, false))!;

        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.UnknownDecryptionKey));
    }

    [TestCase("wss4j-thumbprint.request.xml")]
    [TestCase("wss4j-encrypted-first-elements.request.xml")]
    [TestCase("wss4j-signature.request.xml")]
    [TestCase("wss4j-cbc256.request.xml")]
    public void Accepts_no_message_of_which_a_byte_was_changed_that_means_something(string file)
    {
        byte[] message = File.ReadAllBytes(Path.Combine(Folder, file));
        string genuine = MeaningOf(Encoding.UTF8.GetString(message), Demanding with { RequireEncryptedBody = false });
        MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon, Demanding with { RequireEncryptedBody = false });
        var random = new Random(20261123);

        for (int i = 0; i < 1000; i++)
        {
            byte[] changed = [.. message];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);

            Assert.That(TryMeaning(changed, verifier, out _), Is.Null.Or.EqualTo(genuine));
        }
    }

    private static string MeaningOf(string message, SecurityPolicy policy) =>
        TryMeaning(Encoding.UTF8.GetBytes(message), TestKeys.VerifierAt(TestKeys.Noon, policy), out string? rejection)
        ?? throw new AssertionException("refused: " + rejection);

}
