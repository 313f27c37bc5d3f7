using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Explanations;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Binding;
using FinTax.Soap.Tests.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Explanations;

/// <summary>Who is told why a message was refused: everybody in the sandbox, and nobody in production.</summary>
public sealed class ExplanationTests
{
    [Test]
    public async Task In_the_sandbox_the_fault_names_an_explanation()
    {
        await using Corridor corridor = await Corridor.OpenAsync(services =>
            services.Configure<ExplanationOptions>(options => options.Enabled = true));

        SoapResponse refusal = await corridor.PostAsync(Altered(corridor));

        string id = Corridor.Value(refusal, "ExplanationId")!;
        Assert.That(id, Does.Match("^[0-9a-f]{32}$").And.Not.EqualTo(Corridor.TraceId));
        Assert.That(corridor.Explanations.Find(id), Does.Contain("BodyDigestMismatch").And.Contain(TestKeys.BankNode));
    }

    [Test]
    public async Task In_the_sandbox_a_replay_is_told_too_though_its_signature_holds()
    {
        await using Corridor corridor = await Corridor.OpenAsync(services =>
            services.Configure<ExplanationOptions>(options => options.Enabled = true));
        string message = corridor.Signed(DeductTax());
        await corridor.PostAsync(message);

        SoapResponse refusal = await corridor.PostAsync(message);

        Assert.That(
            corridor.Explanations.Find(Corridor.Value(refusal, "ExplanationId")!),
            Does.Contain("FT2005: Replay").And.Contain("The security holds"));
    }

    [Test]
    public async Task In_production_the_caller_learns_nothing()
    {
        await using Corridor corridor = await Corridor.OpenAsync();

        SoapResponse refusal = await corridor.PostAsync(Altered(corridor));

        Assert.That(Corridor.Value(refusal, "Code"), Is.EqualTo("FT2002"));
        Assert.That(Corridor.Text(refusal), Does.Not.Contain("Explanation").And.Not.Contain("Digest"));
    }

    [Test]
    public async Task A_partner_in_the_sandbox_is_told_and_a_stranger_beside_it_is_not()
    {
        await using Corridor corridor = await Corridor.OpenAsync(services =>
            services.Configure<PartnersOptions>(options => options.Registered[TestKeys.BankNode].Sandbox = true));

        SoapResponse told = await corridor.PostAsync(Altered(corridor));
        SoapResponse stranger = await corridor.PostAsync(corridor.Plain(DeductTax()));

        Assert.That(Corridor.Value(told, "ExplanationId"), Is.Not.Null);
        Assert.That(Corridor.Value(stranger, "ExplanationId"), Is.Null);
    }

    [Test]
    public async Task A_refusal_beyond_so_many_a_minute_carries_no_explanation()
    {
        await using Corridor corridor = await Corridor.OpenAsync(services =>
            services.Configure<ExplanationOptions>(options => (options.Enabled, options.PerMinuteMax) = (true, 1)));

        SoapResponse first = await corridor.PostAsync(Altered(corridor));
        SoapResponse second = await corridor.PostAsync(Altered(corridor));

        Assert.That(Corridor.Value(first, "ExplanationId"), Is.Not.Null);
        Assert.That(Corridor.Value(second, "ExplanationId"), Is.Null);
    }

    [TestCase("wss4j-thumbprint")]
    [TestCase("xmlsec1-gcm128")]
    public async Task What_came_encrypted_is_never_explained(string file)
    {
        await using Corridor corridor = await Corridor.OpenAsync(services =>
            services.Configure<ExplanationOptions>(options => options.Enabled = true));
        string message = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Golden", "Secured", "encrypted", file + ".request.xml"));
        await corridor.PostAsync(message);

        SoapResponse replay = await corridor.PostAsync(message);

        Assert.That(Corridor.Value(replay, "Code"), Is.EqualTo("FT2002"));
        Assert.That(Corridor.Value(replay, "ExplanationId"), Is.Null);
    }

    private static string Altered(Corridor corridor) =>
        corridor.Signed(DeductTax()).Replace("10000.00", "10000.01", StringComparison.Ordinal);

    private static DeductTaxRequest DeductTax()
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Header.Sender = TestKeys.BankNode;

        return request;
    }
}
