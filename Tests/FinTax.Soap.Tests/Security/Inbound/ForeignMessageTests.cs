using System.Text;
using System.Text.Json;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>
/// Messages signed by xmlsec1, WSS4J, zeep and node-soap against our verifier: all that they sign rightly is accepted,
/// and each variant that differs in one thing is refused by the rule that it breaks.
/// </summary>
public sealed class ForeignMessageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    public static IEnumerable<string> Accepted =>
        Directory.EnumerateFiles(Folder, "*.request.xml").Select(path => Path.GetFileName(path)).Order();

    public static IEnumerable<TestCaseData> Refused
    {
        get
        {
            using JsonDocument rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "refused", "rules.json")));

            // Whether the caller is who the Body says is decided where the Body is read.
            return [.. rules.RootElement.EnumerateArray()
                .Where(rule => rule.GetProperty("rejection").GetString() != "SenderIsNotCaller")
                .Select(rule => new TestCaseData(
                    rule.GetProperty("file").GetString(), rule.GetProperty("rejection").GetString()))];
        }
    }

    [TestCaseSource(nameof(Accepted))]
    public void Accepts_what_other_stacks_sign(string file)
    {
        string verified = Verify(Path.Combine(Folder, file), TestKeys.VerifierAt(TestKeys.Noon));

        Assert.That(verified, Is.EqualTo(file.Contains("usernametoken") ? TestKeys.ErpNode : TestKeys.BankNode));
    }

    [TestCaseSource(nameof(Refused))]
    public void Refuses_what_differs_in_one_thing(string file, string rejection) =>
        Assert.That(RejectionOf(Path.Combine(Folder, "refused", file), TestKeys.VerifierAt(TestKeys.Noon)), Is.EqualTo(rejection));

    [TestCase(300, null)]
    [TestCase(301, "TimestampExpired")]
    [TestCase(-60, null)]
    [TestCase(-61, "TimestampFromTheFuture")]
    public void Counts_a_message_for_five_minutes(int secondsLater, string? rejection) =>
        Assert.That(
            RejectionOf(
                Path.Combine(Folder, "node-soap-defaults.request.xml"),
                TestKeys.VerifierAt(TestKeys.Noon.AddSeconds(secondsLater))),
            Is.EqualTo(rejection));

    [TestCase("xmlsec1-addressing-signed.request.xml", null)]
    [TestCase("xmlsec1-addressing-not-signed.request.xml", "AddressingNotSigned")]
    [TestCase("xmlsec1-rsa-sha256.request.xml", "AddressingNotSigned")]
    public void Demands_signed_addressing_where_the_partners_policy_does(string file, string? rejection)
    {
        var policy = new SecurityPolicy { RequireSignedAddressing = true };

        Assert.That(
            RejectionOf(Path.Combine(Folder, file), TestKeys.VerifierAt(TestKeys.Noon, bankPolicy: policy)),
            Is.EqualTo(rejection));
    }

    [TestCase("wss4j-bst.request.xml", "ProofNotAdmitted")]
    public void Refuses_a_signature_where_the_policy_does_not_admit_it(string file, string rejection)
    {
        var policy = new SecurityPolicy { AdmitSignature = false };

        Assert.That(
            RejectionOf(Path.Combine(Folder, file), TestKeys.VerifierAt(TestKeys.Noon, bankPolicy: policy)),
            Is.EqualTo(rejection));
    }

    [TestCase("wss4j-usernametoken-text.request.xml", true, null)]
    [TestCase("wss4j-usernametoken-text.request.xml", false, "PasswordNeedsTls")]
    [TestCase("wss4j-usernametoken-digest.request.xml", true, null)]
    [TestCase("wss4j-usernametoken-digest.request.xml", false, "PasswordNeedsTls")]
    public void Takes_a_password_over_TLS_only_unless_the_policy_says_otherwise(string file, bool isTls, string? rejection)
    {
        SecurityPolicy policy = TestKeys.ErpPolicy with { AdmitDigestWithoutTls = false };

        Assert.That(
            RejectionOf(Path.Combine(Folder, file), TestKeys.VerifierAt(TestKeys.Noon, erpPolicy: policy), isTls),
            Is.EqualTo(rejection));
    }

    // The same infoset: a line ends with a line feed in CDATA as elsewhere. [XML §2.11]
    [TestCase("wss4j-bst.request.xml", "\r\n")]
    [TestCase("xmlsec1-rsa-sha256.request.xml", "\r")]
    [TestCase("zeep-binary-signature.request.xml", "\n")]
    public void Accepts_line_ends_of_every_kind_in_CDATA(string file, string lineEnd)
    {
        string message = File.ReadAllText(Path.Combine(Folder, file));
        int place = message.LastIndexOf('\n');
        string respelled = $"{message[..place]}<![CDATA[{lineEnd}]]>{message[(place + 1)..]}";

        Assert.That(respelled, Does.Contain("]]>").And.Contain("Body"));
        Assert.That(SignedMeaning(Encoding.UTF8.GetBytes(respelled), TestKeys.VerifierAt(TestKeys.Noon)), Is.Not.Null);
    }

    [TestCase("xmlsec1-rsa-sha256.request.xml", 4000)]
    [TestCase("wss4j-bst.request.xml", 2000)]
    [TestCase("node-soap-defaults.request.xml", 2000)]
    public void Accepts_no_message_of_which_a_byte_that_was_signed_was_changed(string file, int changes)
    {
        byte[] message = File.ReadAllBytes(Path.Combine(Folder, file));
        MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon);
        string genuine = SignedMeaning(message, verifier)!;
        var random = new Random(20261123);

        for (int i = 0; i < changes; i++)
        {
            byte[] changed = [.. message];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);

            Assert.That(SignedMeaning(changed, verifier), Is.Null.Or.EqualTo(genuine));
        }
    }

    private static string Verify(string path, MessageVerifier verifier, bool isTls = true)
    {
        using SoapMessage message = SoapMessage.Parse(File.ReadAllBytes(path), XmlLimits.Default);
        using VerifiedMessage verified = verifier.Verify(message, isTls, anonymousAllowed: false);
        verified.Body.ReadToEnd();

        return verified.Principal!.Name;
    }

    private static string? RejectionOf(string path, MessageVerifier verifier, bool isTls = true)
    {
        try
        {
            Verify(path, verifier, isTls);

            return null;
        }
        catch (SecurityRejectedException rejected)
        {
            return rejected.Rejection.ToString();
        }
        catch (MalformedMessageException)
        {
            return nameof(SecurityRejection.Malformed);
        }
    }

    /// <summary>All that the application would be given of a message, or null where it is refused.</summary>
    private static string? SignedMeaning(byte[] bytes, MessageVerifier verifier)
    {
        try
        {
            using SoapMessage message = SoapMessage.Parse(bytes, XmlLimits.Default);
            using VerifiedMessage verified = verifier.Verify(message, isTls: false, anonymousAllowed: false);
            var meaning = new StringBuilder(verified.Principal!.Name);

            while (verified.Body.Read())
            {
                // Text may come in other pieces and mean the same, as when a line ends differently.
                meaning.Append(verified.Body.NodeType switch
                {
                    XmlNodeType.Element => $"<{verified.Body.Tag.LocalName} {verified.Body.Tag.NamespaceUri}>",
                    XmlNodeType.EndElement => "</>",
                    _ => verified.Body.Value,
                });
            }

            return meaning.ToString();
        }
        catch (Exception refused) when (refused is SecurityRejectedException or MalformedMessageException)
        {
            return null;
        }
    }
}
