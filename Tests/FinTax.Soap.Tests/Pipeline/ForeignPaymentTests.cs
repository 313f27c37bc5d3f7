using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>Payments that xmlsec1, WSS4J, zeep and node-soap signed are made, and made once.</summary>
public sealed class ForeignPaymentTests
{
    private Corridor corridor = null!;

    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Corridor.Foreign, "*.request.xml").Select(path => Path.GetFileName(path)).Order();

    [OneTimeSetUp]
    public async Task Open() => corridor = await Corridor.OpenAsync(
        services => services.Configure<PartnersOptions>(ForeignPartners.Register));

    [OneTimeTearDown]
    public async Task Close() => await corridor.DisposeAsync();

    [TestCaseSource(nameof(Files))]
    public async Task Are_made_once(string file)
    {
        SoapResponse receipt = await corridor.PostForeignAsync(file);
        string books = await StoreSnapshot.TakeAsync(corridor.DatabasePath);
        SoapResponse replay = await corridor.PostForeignAsync(file);

        Assert.That(Corridor.Value(receipt, "State"), Is.EqualTo("SUCCEEDED"), Corridor.Text(receipt));
        Assert.That(Corridor.IsSigned(receipt), Is.True);
        Assert.That(Corridor.Text(replay), Does.Contain("wsse:FailedAuthentication").And.Contain("FT2002"));
        Assert.That(corridor.Log.Lines[^1], Does.Contain("FT2005 (Replay)"));
        Assert.That(await StoreSnapshot.TakeAsync(corridor.DatabasePath), Is.EqualTo(books));
    }
}
