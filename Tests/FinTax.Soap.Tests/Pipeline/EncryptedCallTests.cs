using System.Text.RegularExpressions;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>Encrypted requests through the whole corridor, and what their senders are told when they are refused.</summary>
public sealed class EncryptedCallTests
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
