using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// What each operation answers, to the letter: every golden request is signed by its Sender and goes through the whole
/// corridor on the demo data at noon. <c>GOLDEN_UPDATE=1</c> writes the replies anew, to be read as a diff.
/// </summary>
public sealed class GoldenMessageTests
{
    private const string TaxBureau = "100000000201";

    public static IEnumerable<string> Names => GoldenMessage.Names;

    [TestCaseSource(nameof(Names))]
    public async Task Answers_as_it_is_written(string name)
    {
        var message = new GoldenMessage(name);
        await using Corridor corridor = await Corridor.OpenAsync(RegisterPartners);

        SoapResponse response = await PlayAsync(message.Story, corridor);
        string reply = GoldenMessage.Comparable(Corridor.Tree(response));
        Update(message, reply);

        Assert.That(reply, Is.EqualTo(message.ReadReply()));
    }

    private static async Task<SoapResponse> PlayAsync(IEnumerable<GoldenMessage> story, Corridor corridor)
    {
        SoapResponse? last = null;

        foreach (GoldenMessage message in story)
        {
            last = await corridor.PostAsync(Sign(message), message.Address, MediaTypeOf(message));
        }

        return last!;
    }

    private static string Sign(GoldenMessage message)
    {
        string key = message.Sender == TaxBureau ? "bank-ec256" : "bank";
        using var credential = new SigningCredential(TestKeys.WithPrivateKey(key));
        var securer = new MessageSecurer(credential, new FreshnessOptions(), new FakeTimeProvider(TestKeys.Noon));

        return Encoding.UTF8.GetString(
            securer.Secure(new OutgoingMessage(message.Soap, [], message.CanonicalPayload)).Span);
    }

    private static string MediaTypeOf(GoldenMessage message) =>
        message.Soap == WellKnown.Soap12 ? "application/soap+xml; charset=utf-8" : Corridor.TextXml;

    // Two of the demo partners, with keys that the tests have.
    private static void RegisterPartners(IServiceCollection services) =>
        services.Configure<PartnersOptions>(options =>
        {
            options.Registered[TestKeys.BankNode].Operations = null;
            options.Registered[TaxBureau] = new()
            {
                Name = "Test tax bureau",
                Certificates = [TestKeys.PathOf("bank-ec256.pem")],
                TaxOrgCodes = ["13501000000"],
            };
        });

    private static void Update(GoldenMessage message, string reply)
    {
        if (Environment.GetEnvironmentVariable("GOLDEN_UPDATE") == "1")
        {
            File.WriteAllText(message.ReplyPath, reply);
        }
    }
}
