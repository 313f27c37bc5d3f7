using FinTax.Soap.Service.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// What holds for every bad input: it is answered with a fault, the log has one more line, a warning with the exact
/// reason, the store is as it was, and the next call works.
/// </summary>
public abstract class RefusalFixture
{
    private string before = "";
    private int logged;

    internal Corridor Corridor { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Open() => Corridor = await Corridor.OpenAsync(Register);

    [OneTimeTearDown]
    public async Task Close() => await Corridor.DisposeAsync();

    [SetUp]
    public async Task RememberStore()
    {
        before = await StoreSnapshot.TakeAsync(Corridor.DatabasePath);
        logged = Corridor.Log.Lines.Count;
    }

    [TearDown]
    public async Task Has_written_nothing_and_serves_the_next_call()
    {
        Assert.That(await StoreSnapshot.TakeAsync(Corridor.DatabasePath), Is.EqualTo(before));

        SoapResponse next = await Corridor.PostAsync(new GoldenMessage("GetBalances/happy").Again());

        Assert.That(next.Status, Is.EqualTo(200), Corridor.Text(next));
    }

    private protected virtual void Register(IServiceCollection services) => GoldenPartners.Register(services);

    private protected void AssertRefused(SoapResponse response, string logCode, string reason)
    {
        Assert.That(response.Status, Is.EqualTo(500).Or.EqualTo(400).Or.EqualTo(415));
        Assert.That(Corridor.Value(response, "Fault"), Is.Not.Null);
        Assert.That(Corridor.Log.Lines, Has.Count.EqualTo(logged + 1));
        Assert.That(
            Corridor.Log.Lines[^1], Does.StartWith("Warning 2002").And.Contain($"refused with {logCode} (").And.Contain(reason));
    }
}
