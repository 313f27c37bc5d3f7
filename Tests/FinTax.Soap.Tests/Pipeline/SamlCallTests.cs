using System.Text;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Security;
using FinTax.Soap.Tests.Security.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>A partner who proves itself by SAML assertions, from its settings to its receipt.</summary>
internal sealed class SamlCallTests
{
    private Corridor corridor = null!;

    [SetUp]
    public async Task Open() => corridor = await Corridor.OpenAsync(services => services.Configure<PartnersOptions>(options =>
    {
        options.SamlIssuers["tests"] = new()
        {
            EntityId = "https://sts.tests.fintax",
            Audience = "urn:fintax:tests:service",
            Recipients = ["https://service.tests.fintax/"],
            Certificates = [TestKeys.PathOf("sts.pem")],
        };
        PartnerOptions bank = options.Registered[TestKeys.BankNode];
        bank.Proofs = [PartnerProof.SamlBearer, PartnerProof.SamlHolderOfKey];
        bank.Saml = new() { Issuer = "tests", NameId = "bank-client" };
    }));

    [TearDown]
    public async Task Close() => await corridor.DisposeAsync();

    [TestCase("bearer.xml")]
    [TestCase("holder-of-key.xml")]
    public async Task Pays_for_whom_the_assertion_means(string file)
    {
        SoapResponse response = await PostAsync(file);

        Assert.That(Corridor.Value(response, "State"), Is.EqualTo("SUCCEEDED"), Corridor.Text(response));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [TestCase("bearer.xml")]
    [TestCase("holder-of-key.xml")]
    public async Task Refuses_the_same_message_again(string file)
    {
        await PostAsync(file);

        SoapResponse again = await PostAsync(file);

        Assert.That(again.Status, Is.EqualTo(500));
        Assert.That(corridor.Log.Lines[^1], Does.Contain("FT2005").And.Contain("Replay"));
    }

    [Test]
    public async Task Refuses_another_message_with_the_same_bearer_assertion()
    {
        await PostAsync("bearer.xml");

        // Another payment under the same proof: a bearer assertion protects no part of the Body.
        string other = SecuredFile.Read("saml/bearer.xml").Text
            .Replace("<ftc:MessageId>2026112310", "<ftc:MessageId>2026112311", StringComparison.Ordinal);
        await PostTextAsync(other);

        Assert.That(corridor.Log.Lines[^1], Does.Contain("FT2005").And.Contain("Replay"));
    }

    private Task<SoapResponse> PostAsync(string file) => PostTextAsync(SecuredFile.Read("saml/" + file).Text);

    private Task<SoapResponse> PostTextAsync(string text) => corridor.Pipeline.HandleAsync(
        new SoapRequest(
            Encoding.UTF8.GetBytes(text), Corridor.TextXml, null, IsTls: true, Corridor.TaxPayment, Corridor.TraceId, "127.0.0.1"),
        CancellationToken.None);
}
