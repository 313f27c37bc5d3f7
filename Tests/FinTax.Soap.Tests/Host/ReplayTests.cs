using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;

namespace FinTax.Soap.Tests.Host;

internal sealed class ReplayTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-replay-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_message_is_refused_that_a_killed_process_has_accepted()
    {
        await using HostProcess first = await HostProcess.StartAsync(folder);
        using var bureau = new PartnerClient(folder, DemoPartner.TaxBureau);
        DeductTaxRequest payment = new DemoRequests(TimeProvider.System).DeductTax(1.00m);
        byte[] message = bureau.Sign(payment);
        string receipt = await bureau.PostAsync(AddressOf(first), message);
        await first.KillAsync();

        await using HostProcess second = await HostProcess.StartAsync(folder);
        string replay = await bureau.PostAsync(AddressOf(second), message);
        string sameMessageId = await bureau.CallAsync(AddressOf(second), payment);
        payment.Header.MessageId = Guid.NewGuid().ToString();
        string anotherAttempt = await bureau.CallAsync(AddressOf(second), payment);

        Assert.Multiple(() =>
        {
            Assert.That(Reply.Values(receipt, "State"), Is.EqualTo(["SUCCEEDED"]));
            Assert.That(Reply.Values(replay, "Code"), Is.EqualTo(["FT2002"]));
            Assert.That(Reply.Values(sameMessageId, "Code"), Is.EqualTo(["FT2002"]));
            Assert.That(second.Output.Split("FT2005 (Replay)"), Has.Length.EqualTo(3));
            Assert.That(Reply.Body(anotherAttempt), Is.EqualTo(Reply.Body(receipt)));
        });
    }

    private static Uri AddressOf(HostProcess host) => new(host.BaseAddress, "/TaxPaymentService");
}
