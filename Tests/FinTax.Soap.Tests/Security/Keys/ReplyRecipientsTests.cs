using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Tests.Security.Keys;

public sealed class ReplyRecipientsTests
{
    private static readonly Principal Bank = new("bank", new SecurityPolicy { EncryptReplies = true });

    private readonly X509Certificate2 older = Certificate(from: -400, until: 10);
    private readonly X509Certificate2 newer = Certificate(from: -10, until: 400);
    private readonly X509Certificate2 over = Certificate(from: -400, until: -10);

    [OneTimeTearDown]
    public void Dispose()
    {
        older.Dispose();
        newer.Dispose();
        over.Dispose();
    }

    [Test]
    public void Encrypts_to_the_certificate_that_signed_the_request() =>
        Assert.That(RecipientOf(newer, older, newer), Is.EqualTo(newer));

    [Test]
    public void Encrypts_to_the_first_that_is_valid_where_another_one_signed()
    {
        X509Certificate2 elliptic = TestKeys.Certificate("bank-ec256");

        Assert.That(RecipientOf(elliptic, elliptic, over, newer), Is.EqualTo(newer));
    }

    [Test]
    public void Encrypts_to_the_one_that_is_registered_for_it()
    {
        var recipients = new ReplyRecipients([new(Bank) { Certificates = [newer], EncryptionCertificate = older }]);

        Assert.That(recipients.For(Bank, newer, TestKeys.Noon)!.Recipient.Certificate, Is.EqualTo(older));
    }

    [Test]
    public void Refuses_a_request_whose_reply_could_not_be_encrypted()
    {
        var refusal = Assert.Throws<SecurityRejectedException>(() => RecipientOf(over, over))!;

        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.NoCertificateForReply));
    }

    [Test]
    public void Is_not_made_where_nothing_can_be_encrypted_to_somebody() =>
        Assert.That(
            () => new ReplyRecipients([new(Bank) { Certificates = [TestKeys.Certificate("bank-ec256")] }]),
            Throws.ArgumentException.With.Message.Contains("bank"));

    [Test]
    public void Encrypts_to_nobody_who_did_not_ask()
    {
        var other = new Principal("other", new SecurityPolicy());

        Assert.That(new ReplyRecipients([new(other) { Certificates = [newer] }]).For(other, newer, TestKeys.Noon), Is.Null);
    }

    private static X509Certificate2? RecipientOf(X509Certificate2 signedWith, params X509Certificate2[] registered) =>
        new ReplyRecipients([new(Bank) { Certificates = registered }])
            .For(Bank, signedWith, TestKeys.Noon)?.Recipient.Certificate;

    private static X509Certificate2 Certificate(int from, int until)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bank", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        return request.CreateSelfSigned(TestKeys.Noon.AddDays(from), TestKeys.Noon.AddDays(until));
    }
}
