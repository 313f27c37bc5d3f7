using FinTax.Soap.Service.Gateways;

namespace FinTax.Soap.Tests.Gateways;

internal sealed class GatewaysValidatorTests
{
    [Test]
    public void Admits_routes_to_systems_that_have_the_address() => Assert.That(FaultsOf(Valid()), Is.Empty);

    [Test]
    public void Refuses_a_route_to_a_system_that_is_not_there()
    {
        GatewayOptions options = Valid();
        options.TaxOrgCodes["13502000000"] = "nowhere";

        Assert.That(FaultsOf(options).Single(), Does.Contain("13502000000").And.Contain("nowhere"));
    }

    [Test]
    public void Refuses_a_route_to_a_system_without_the_address()
    {
        GatewayOptions options = Valid();
        options.Systems["far"].BankAccount = null;

        Assert.That(FaultsOf(options).Single(), Does.Contain("BankAccount"));
    }

    [Test]
    public void Names_all_that_is_wrong_with_a_system()
    {
        GatewayOptions options = Valid();
        options.Systems["far"].NodeCode = "1";
        options.Systems["far"].Certificate = "";
        options.Systems["far"].TaxPayment = new Uri("ftp://far.example/TaxPaymentService");

        Assert.That(FaultsOf(options), Has.Exactly(3).Items);
    }

    private static IEnumerable<string> FaultsOf(GatewayOptions options) =>
        new GatewaysValidator().Validate(null, options).Failures ?? [];

    private static GatewayOptions Valid()
    {
        GatewayOptions options = new()
        {
            Systems =
            {
                ["far"] = new RemoteSystemOptions
                {
                    NodeCode = "100000000002",
                    TaxPayment = new Uri("https://far.example/TaxPaymentService"),
                    BankAccount = new Uri("https://far.example/BankAccountService"),
                    Certificate = "far.crt.pem",
                },
            },
        };
        options.TaxOrgCodes["13502000000"] = "far";
        options.BankCodes["102100009980"] = "far";

        return options;
    }
}
