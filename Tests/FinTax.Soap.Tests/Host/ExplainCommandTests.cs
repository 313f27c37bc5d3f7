using System.Net;
using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Host.Explaining;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Host;

/// <summary>The command <c>explain</c>, and the address where the sandbox's explanations are.</summary>
internal sealed class ExplainCommandTests
{
    private static readonly string Secured = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    private readonly StringWriter output = new();
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-explain-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Says_that_a_message_holds_and_who_sent_it()
    {
        int code = await ExplainAsync(Path.Combine(Secured, "wss4j-bst.request.xml"));

        Assert.That(code, Is.Zero, output.ToString());
        Assert.That(output.ToString(), Does.Contain("proven to come from " + TestKeys.BankNode).And.Contain("SHA256 holds"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
    }

    [Test]
    public async Task Says_why_a_message_is_refused_and_writes_the_canonical_bytes()
    {
        string file = Path.Combine(folder, "canonical.xml");

        int code = await ExplainAsync(Path.Combine(Secured, "refused", "altered-body.request.xml"), "--canonical", file);

        string digest = Convert.ToBase64String(SHA256.HashData(await File.ReadAllBytesAsync(file)));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain("BodyDigestMismatch").And.Contain("computed " + digest).And.Contain("ContentChanged"));
    }

    [Test]
    public async Task Does_not_know_a_partner_that_the_settings_do_not_have()
    {
        int code = await ExplainCommand.RunAsync(
            [Path.Combine(Secured, "wss4j-bst.request.xml"), "--at", "2026-11-23T12:00:00Z", $"--Data:Folder={folder}"], output);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain("UnknownSigner").And.Contain("KeyInfo (line"));
    }

    [TestCase]
    [TestCase("--at", "noon", "message.xml")]
    [TestCase("a.xml", "b.xml")]
    [TestCase("there-is-no-such-file.xml")]
    public async Task Says_what_it_does_not_understand(params string[] arguments) =>
        Assert.That(await ExplainCommand.RunAsync(arguments, output), Is.EqualTo(2));

    [TestCase("Explanations:Enabled=true", HttpStatusCode.OK)]
    [TestCase("Explanations:Enabled=false", HttpStatusCode.NotFound)]
    public async Task The_sandbox_answers_at_the_address_of_an_explanation(string setting, HttpStatusCode status)
    {
        await using RunningHost host = await RunningHost.StartAsync(setting);
        using HttpClient client = host.CreateClient();
        string message = await File.ReadAllTextAsync(Path.Combine(Secured, "refused", "stranger.request.xml"));

        using HttpResponseMessage fault = await client.PostAsync(
            new Uri(host.BaseAddress, "TaxPaymentService"), new StringContent(message, Encoding.UTF8, "text/xml"));
        string[] parts = (await fault.Content.ReadAsStringAsync()).Split("ExplanationId>");
        string id = parts.Length > 1 ? parts[1][..32] : new string('0', 32);
        using HttpResponseMessage answer = await client.GetAsync(new Uri(host.BaseAddress, "explanations/" + id));

        Assert.That(parts, Has.Length.EqualTo(status == HttpStatusCode.OK ? 3 : 1));
        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    private Task<int> ExplainAsync(params string[] arguments) => ExplainCommand.RunAsync(
        [
            .. arguments,
            "--at", "2026-11-23T12:00:00Z",
            $"--Data:Folder={folder}",
            $"--Partners:Registered:{TestKeys.BankNode}:Name=bank",
            $"--Partners:Registered:{TestKeys.BankNode}:Certificates:0={TestKeys.PathOf("bank.pem")}",
        ],
        output);
}
