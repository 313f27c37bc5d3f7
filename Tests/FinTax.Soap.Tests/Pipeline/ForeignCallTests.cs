using System.Text.Json;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// Messages that xmlsec1, WSS4J, zeep and node-soap signed, through the whole corridor. Whatever differs from a genuine
/// one is refused with the very same fault, the log names the rule, nothing is written, and the next call works.
/// </summary>
public sealed class ForeignCallTests : RefusalFixture
{
    public static IEnumerable<TestCaseData> Refused
    {
        get
        {
            using JsonDocument rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corridor.Foreign, "refused", "rules.json")));

            return [.. rules.RootElement.EnumerateArray().Select(rule => new TestCaseData(
                rule.GetProperty("file").GetString(), rule.GetProperty("rejection").GetString()))];
        }
    }

    [TestCaseSource(nameof(Refused))]
    public async Task Refuses_what_differs_in_one_thing(string file, string rejection)
    {
        SoapResponse response = await Corridor.PostForeignAsync("refused/" + file);

        // What is malformed outside the security header is no message, and no question of proof.
        Assert.That(
            Corridor.Value(response, "Code"),
            rejection == "Malformed" ? Is.EqualTo("FT1001").Or.EqualTo("FT2002") : Is.EqualTo("FT2002"));
        Assert.That(Corridor.IsSigned(response), Is.False);
        Assert.That(
            Corridor.Log.Lines[^1],
            Does.StartWith("Warning 2002").And.Contain($"({rejection}").Or.Contain("refused with FT1001"));
    }

    private protected override void Register(IServiceCollection services) =>
        services.Configure<PartnersOptions>(ForeignPartners.Register);
}
