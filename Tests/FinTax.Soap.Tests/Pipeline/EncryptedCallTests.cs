using System.Text.RegularExpressions;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>Encrypted requests through the whole corridor, and what their senders are told when they are refused.</summary>
public sealed partial class EncryptedCallTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured", "encrypted");

    [TestCase("wss4j-thumbprint")]
    [TestCase("wss4j-element")]
    [TestCase("wss4j-elements-within")]
    [TestCase("wss4j-encrypted-first")]
    [TestCase("wss4j-signature")]
    [TestCase("xmlsec1-gcm128")]
    public async Task Carries_out_what_came_encrypted(string name)
    {
        await using Corridor corridor = await Corridor.OpenAsync();

        SoapResponse response = await corridor.PostAsync(Message(name));

        Assert.That(response.Status, Is.EqualTo(200), Corridor.Text(response));
        Assert.That(Corridor.Value(response, "State"), Is.EqualTo("SUCCEEDED"));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [Test]
    public async Task Carries_out_an_encrypted_message_once()
    {
        await using Corridor corridor = await Corridor.OpenAsync();
        await corridor.PostAsync(Message("wss4j-thumbprint"));

        SoapResponse again = await corridor.PostAsync(Message("wss4j-thumbprint"));

        Assert.That(again.Status, Is.EqualTo(500));
        Assert.That(corridor.Log.Lines, Has.Some.Contains("Replay"));
    }

    [Test]
    public async Task Tells_the_path_of_an_error_in_decrypted_content_once_it_is_proven()
    {
        await using Corridor corridor = await Corridor.OpenAsync();

        SoapResponse response = await corridor.PostAsync(Message("refused/xmlsec1-empty-payload"));

        Assert.That(Corridor.Text(response), Does.Contain("FT1002").And.Contain("<ftf:XPath>/DeductTax</ftf:XPath>"));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    // From padding to policy: a caller who is refused sees one and the same answer.
    [Test]
    public async Task Answers_every_failure_of_decryption_alike()
    {
        await using Corridor corridor = await Corridor.OpenAsync(AdmitCbc);
        string cbc = Message("wss4j-cbc256");

        string[] answers =
        [
            await Answer(corridor, Message("../refused/altered-body")),
            await Answer(corridor, Changed(Message("wss4j-thumbprint"), 40)),
            await Answer(corridor, Changed(cbc, 40)),
            await Answer(corridor, ChangedPadding(cbc)),
            await Answer(corridor, Message("refused/wss4j-rsa-1-5")),
            await Answer(corridor, Message("refused/wss4j-another-recipient")),
            await Answer(corridor, Message("refused/xmlsec1-closes-parent")),
            await Answer(corridor, Message("refused/xmlsec1-too-deep")),
        ];

        Assert.That(answers, Has.All.EqualTo(answers[0]));
        Assert.That(answers[0], Does.Contain("FailedAuthentication"));
    }

    [Test]
    public async Task Refuses_plaintext_of_a_partner_who_has_to_encrypt()
    {
        await using Corridor corridor = await Corridor.OpenAsync(
            services => services.Configure<PartnersOptions>(
                options => options.Registered[TestKeys.BankNode].RequireEncryptedBody = true));

        SoapResponse plain = await corridor.PostAsync(Message("../wss4j-bst"));
        SoapResponse encrypted = await corridor.PostAsync(Message("wss4j-thumbprint"));

        Assert.That(plain.Status, Is.EqualTo(500));
        Assert.That(encrypted.Status, Is.EqualTo(200));
        Assert.That(corridor.Log.Lines, Has.Some.Contains("BodyNotEncrypted"));
    }

    [Test]
    public async Task Encrypts_the_reply_where_the_partner_asked_for_it()
    {
        await using Corridor corridor = await Corridor.OpenAsync(EncryptReplies);

        SoapResponse response = await corridor.PostAsync(Message("wss4j-thumbprint"));

        Assert.That(response.Status, Is.EqualTo(200));
        Assert.That(Corridor.Value(response, "CipherValue"), Is.Not.Empty);
        Assert.That(Corridor.Text(response), Does.Not.Contain("SUCCEEDED").And.Not.Contain("Receipt"));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [Test]
    public async Task Encrypts_a_typed_fault_and_not_the_one_for_everybody()
    {
        await using Corridor corridor = await Corridor.OpenAsync(EncryptReplies);

        string typed = await Answer(corridor, Message("refused/xmlsec1-empty-payload"));
        string uniform = await Answer(corridor, Message("refused/wss4j-rsa-1-5"));

        Assert.That(typed, Does.Contain("EncryptedData").And.Not.Contain("XPath").And.Not.Contain("<soap:Fault>"));
        Assert.That(uniform, Does.Contain("FailedAuthentication").And.Not.Contain("EncryptedData"));
    }

    // Ciphertext that was signed is covered as the EncryptedData that it is. Without its key nobody reads it: it is what
    // the caller signed and no payload that there is, and he is told that, in a signed fault.
    [TestCase("wss4j-encrypted-first", "No operation of this service has the payload")]
    [TestCase("xmlsec1-encrypted-first", "No operation of this service has the payload")]
    [TestCase("wss4j-encrypted-first-elements", "<ftf:XPath>/DeductTax/EncryptedData</ftf:XPath>")]
    public async Task Carries_out_nothing_of_which_the_key_was_taken_away(string name, string error)
    {
        await using Corridor corridor = await Corridor.OpenAsync();
        string message = Message(name);

        SoapResponse response = await corridor.PostAsync(WithoutKey(message));
        SoapResponse genuine = await corridor.PostAsync(message);

        Assert.That(response.Status, Is.EqualTo(500));
        Assert.That(Corridor.Text(response), Does.Contain("<ftf:Code>FT1002</ftf:Code>").And.Contain(error));
        Assert.That(Corridor.IsSigned(response), Is.True);
        Assert.That(Corridor.Value(genuine, "State"), Is.EqualTo("SUCCEEDED"));
    }

    // In the last one the list is all that our header said of encryption.
    [TestCase("wss4j-encrypted-first", "EncryptedDataNotReferenced")]
    [TestCase("wss4j-encrypted-first-elements", "EncryptedDataNotReferenced")]
    [TestCase("wss4j-thumbprint", "EncryptedDataNotReferenced")]
    [TestCase("xmlsec1-gcm128", "BodyDigestMismatch")]
    public async Task Refuses_ciphertext_of_which_the_header_says_nothing_any_more(string name, string rejection)
    {
        await using Corridor corridor = await Corridor.OpenAsync();

        SoapResponse response = await corridor.PostAsync(ReferenceList().Replace(Message(name), ""));

        Assert.That(Corridor.Text(response), Does.Contain("FailedAuthentication"));
        Assert.That(corridor.Log.Lines, Has.Some.Contains(rejection));
    }

    private static string WithoutKey(string message)
    {
        string security = Security().Match(message).Value;

        return message.Replace(security, Key().Replace(security, ""));
    }

    [GeneratedRegex("<wsse:Security .*?</wsse:Security>", RegexOptions.Singleline)]
    private static partial Regex Security();

    [GeneratedRegex("<xenc:EncryptedKey .*?</xenc:EncryptedKey>|<xenc:ReferenceList.*?</xenc:ReferenceList>", RegexOptions.Singleline)]
    private static partial Regex Key();

    [GeneratedRegex("<xenc:ReferenceList.*?</xenc:ReferenceList>", RegexOptions.Singleline)]
    private static partial Regex ReferenceList();

    private static void EncryptReplies(IServiceCollection services) =>
        services.Configure<PartnersOptions>(options =>
        {
            options.Registered[TestKeys.BankNode].EncryptReplies = true;
            options.Registered[TestKeys.BankNode].EncryptionCertificate = TestKeys.PathOf("bank-recipient.pem");
        });

    private static void AdmitCbc(IServiceCollection services) =>
        services.Configure<PartnersOptions>(options => options.Registered[TestKeys.BankNode].AdmitCbc = true);

    private static string Message(string name) => File.ReadAllText(Path.Combine(Folder, name + ".request.xml"));

    private static async Task<string> Answer(Corridor corridor, string message) =>
        Corridor.Text(await corridor.PostAsync(message));

    private static string Changed(string message, int index) => Edit(message, bytes => bytes[index] ^= 1);

    private static string ChangedPadding(string message) => Edit(message, bytes => bytes[^17] ^= 0x80);

    private static string Edit(string message, Action<byte[]> edit)
    {
        string text = Regex.Matches(message, "<xenc:CipherValue>([^<]+)</xenc:CipherValue>")[^1].Groups[1].Value;
        byte[] bytes = Convert.FromBase64String(text);
        edit(bytes);

        return message.Replace(text, Convert.ToBase64String(bytes));
    }
}
