using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>The three partners of the golden messages, with keys that the tests have, and what they sign.</summary>
internal static class GoldenPartners
{
    internal const string TaxBureau = "100000000201";
    internal const string OtherBank = "100000000103";

    internal static void Register(IServiceCollection services) =>
        services.Configure<PartnersOptions>(options =>
        {
            options.Registered[TestKeys.BankNode].Operations = null;
            options.Registered[TestKeys.BankNode].BankCodes = ["102100009980"];
            options.Registered[TaxBureau] = new()
            {
                Name = "Test tax bureau",
                Certificates = [TestKeys.PathOf("bank-ec256.pem")],
                TaxOrgCodes = ["13501000000"],
                ResolvesDifferences = true,
            };
            options.Registered[OtherBank] = new()
            {
                Name = "Test bank of payees",
                Certificates = [TestKeys.PathOf("bank-ec384.pem")],
                BankCodes = ["402873300213", "105100000017"],
            };
        });

    internal static string Sign(string sender, string soap, byte[] payload)
    {
        using var credential = new SigningCredential(TestKeys.WithPrivateKey(KeyOf(sender)));
        var securer = new MessageSecurer(credential, new FreshnessOptions(), new FakeTimeProvider(TestKeys.Noon));

        return Encoding.UTF8.GetString(securer.Secure(new OutgoingMessage(soap, [], payload)).Span);
    }

    private static string KeyOf(string sender) => sender switch
    {
        TaxBureau => "bank-ec256",
        OtherBank => "bank-ec384",
        _ => "bank",
    };
}
