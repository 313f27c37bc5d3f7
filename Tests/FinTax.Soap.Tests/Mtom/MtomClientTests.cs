using System.ServiceModel;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>A plain WCF client with our binding element above WCF's MTOM encoding, over HTTP.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class MtomClientTests(bool isSoap12)
{
    private FileServer server = null!;

    [SetUp]
    public async Task StartAsync() => server = await FileServer.StartAsync();

    [TearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    private EnvelopeVersion Soap => isSoap12 ? EnvelopeVersion.Soap12 : EnvelopeVersion.Soap11;

    [Test]
    public async Task Sends_and_takes_attachments_that_are_signed_inline()
    {
        TurnResponse reply = await Connect().TurnAsync(FileService.Turn(FileService.Content));

        Assert.That(reply.File, Is.EqualTo(FileService.Content.Reverse()));
        Assert.That(server.Received, Does.Contain("<xop:Include "));
        Assert.That(server.Sent, Does.Contain("<xop:Include "));
    }

    [Test]
    public async Task Sends_and_takes_short_values_inline()
    {
        TurnResponse reply = await Connect().TurnAsync(FileService.Turn([1, 2, 3]));

        Assert.That(reply.File, Is.EqualTo((byte[])[3, 2, 1]));
        Assert.That(server.Received, Does.Not.Contain("<xop:Include "));
    }

    [Test]
    public async Task Refuses_a_reply_of_which_an_attached_byte_was_changed()
    {
        server.Change = bytes =>
        {
            bytes[^1000] ^= 1;
            return bytes;
        };

        await Assert.ThrowsAsync<UnprovenReplyException>(
            () => Connect().TurnAsync(FileService.Turn(FileService.Content)));
    }

    [Test]
    public async Task Takes_a_fault_as_a_fault()
    {
        FaultException? fault = await Assert.ThrowsAsync<FaultException>(
            () => Connect().TurnAsync(FileService.Turn(new byte[200_001])));

        Assert.That(fault!.Reason.ToString(), Does.Contain("schema"));
    }

    // What is encrypted leaves no attachment: whoever sees one beside the ciphertext would read it.
    [Test]
    public async Task Sends_and_takes_attachments_inside_of_what_is_encrypted()
    {
        await using FileServer encrypting = await FileServer.StartAsync(bank =>
        {
            bank.RequireEncryptedBody = true;
            bank.EncryptReplies = true;
            bank.EncryptionCertificate = TestKeys.PathOf("bank-recipient.pem");
        });
        ClientSecurity security = FileServer.Signing with
        {
            RequestEncryption = MessageEncryption.To(new EncryptionRecipient(TestKeys.Certificate("bank-recipient"))),
            RequireEncryptedReplies = true,
            DecryptionKeys = new([TestKeys.WithPrivateKey("bank-recipient")]),
        };

        TurnResponse reply = await encrypting.Connect(security, Soap).TurnAsync(FileService.Turn(FileService.Content));

        Assert.That(reply.File, Is.EqualTo(FileService.Content.Reverse()));

        foreach (string message in (string[])[encrypting.Received, encrypting.Sent])
        {
            Assert.That(message, Does.StartWith("--").And.Contain("<xenc:EncryptedData ").And.Not.Contain("Include"));
        }
    }

    private IFileService Connect() => server.Connect(FileServer.Signing, Soap);
}
