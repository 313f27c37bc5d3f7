using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Binding;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Pipeline;

public sealed class OneWayTests
{
    private readonly NotifyHandler handler = new();
    private Corridor corridor = null!;

    [SetUp]
    public async Task Open()
    {
        handler.Taken.Clear();
        corridor = await Corridor.OpenAsync(services => NoticeService.Install(services, handler));
    }

    [TearDown]
    public async Task Close() => await corridor.DisposeAsync();

    [Test]
    public async Task Takes_a_message_and_answers_nothing()
    {
        SoapResponse response = await corridor.PostAsync(corridor.Signed(Notify("hello")), "/NoticeService");

        Assert.That(response.Status, Is.EqualTo(202));
        Assert.That(response.Body.Length, Is.Zero);
        Assert.That(handler.Taken, Is.EqualTo((string[])["hello"]));
    }

    [Test]
    public async Task Refuses_aloud_what_it_does_not_take()
    {
        SoapResponse response = await corridor.PostAsync(corridor.Signed(Notify(new string('a', 61))), "/NoticeService");

        Assert.That(response.Status, Is.EqualTo(500));
        Assert.That(Corridor.Value(response, "XPath"), Is.EqualTo("/Notify/Text"));
        Assert.That(handler.Taken, Is.Empty);
    }

    private static NotifyRequest Notify(string text)
    {
        NotifyRequest request = new() { Header = Samples.DeductTax().Header, Text = text };
        request.Header.Sender = TestKeys.BankNode;
        request.Header.ValidateOnly = false;

        return request;
    }
}
