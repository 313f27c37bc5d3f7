using FinTax.Soap.Service.Explanations;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Explanations;

public sealed class ExplanationStoreTests
{
    private readonly FakeTimeProvider clock = new(TestKeys.Noon);

    [Test]
    public void Keeps_an_explanation_for_its_time_and_no_longer()
    {
        ExplanationStore store = Store(new ExplanationOptions { KeepMinutes = 10 });
        string id = store.Keep("why");

        clock.Advance(TimeSpan.FromMinutes(9));
        string? before = store.Find(id);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That((before, store.Find(id)), Is.EqualTo(("why", (string?)null)));
    }

    [Test]
    public void Keeps_the_newest_where_there_are_more_than_it_holds()
    {
        ExplanationStore store = Store(new ExplanationOptions { ExplanationsMax = 2 });

        string[] ids = [store.Keep("1"), store.Keep("2"), store.Keep("3")];

        Assert.That(ids.Select(store.Find), Is.EqualTo(new[] { null, "2", "3" }));
    }

    [Test]
    public void Makes_so_many_a_minute()
    {
        ExplanationStore store = Store(new ExplanationOptions { PerMinuteMax = 2 });

        bool[] made = [store.MayMakeOne(), store.MayMakeOne(), store.MayMakeOne()];
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(made, Is.EqualTo(new[] { true, true, false }));
        Assert.That(store.MayMakeOne(), Is.True);
    }

    private ExplanationStore Store(ExplanationOptions options) => new(Options.Create(options), clock);
}
