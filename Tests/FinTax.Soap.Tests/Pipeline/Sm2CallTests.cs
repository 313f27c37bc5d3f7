using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Security;
using FinTax.Soap.Tests.Security.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>A partner who signs with SM2, from its settings to its receipt.</summary>
internal sealed class Sm2CallTests
{
    [TestCase(true, "http://www.chinaport.gov.cn/2022/04/xmldsig#sm2-sm3")]
    [TestCase(false, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")]
    public async Task Answers_by_SM2_if_we_have_such_a_key(bool hasKey, string algorithm)
    {
        await using Corridor corridor = await OpenAsync(sm2: true, hasKey);

        SoapResponse response = await corridor.PostAsync(SecuredFile.Read("sm2/raw.xml").Text);

        Assert.Multiple(() =>
        {
            Assert.That(Corridor.Value(response, "State"), Is.EqualTo("SUCCEEDED"), Corridor.Text(response));
            Assert.That(Corridor.Text(response), Does.Contain($"<ds:SignatureMethod Algorithm=\"{algorithm}\""));
        });
    }

    [Test]
    public async Task Is_switched_on_in_the_partners_settings_and_nowhere_else()
    {
        await using Corridor corridor = await OpenAsync(sm2: false, hasKey: true);

        SoapResponse response = await corridor.PostAsync(SecuredFile.Read("sm2/raw.xml").Text);

        Assert.That(response.Status, Is.EqualTo(500));
        Assert.That(corridor.Log.Lines[^1], Does.Contain("CertificateNotTrusted"));
    }

    private static Task<Corridor> OpenAsync(bool sm2, bool hasKey) => Corridor.OpenAsync(services =>
    {
        services.Configure<PartnersOptions>(options =>
        {
            PartnerOptions bank = options.Registered[TestKeys.BankNode];
            bank.Certificates = [];
            bank.Authority = new()
            {
                Certificate = TestKeys.PathOf("sm2-ca.pem"),
                Subject = "CN=Demo Bank SM2, O=FinTax Tests, C=CN",
            };
            bank.Sm2 = sm2;
        });

        if (hasKey)
        {
            services.AddSingleton(new Sm2ReplySigner(new SigningCredential(
                TestKeys.Certificate("service-sm2"), File.ReadAllText(TestKeys.PathOf("service-sm2.key")))));
        }
    });
}
