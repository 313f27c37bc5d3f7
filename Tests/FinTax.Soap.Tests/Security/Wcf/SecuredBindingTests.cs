using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Security;
using System.Text.RegularExpressions;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Tests.Host;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>A WCF client with our binding, against a running service and somebody in between.</summary>
internal sealed partial class SecuredBindingTests
{
    private RunningHost host = null!;
    private List<ICommunicationObject> open = [];

    [OneTimeSetUp]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [TearDown]
    public void Close()
    {
        open.ForEach(one => one.Abort());
        open = [];
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Signs_requests_and_takes_replies_that_the_service_signed(bool isSoap12)
    {
        DeductTaxResponse reply = await Connect(isSoap12: isSoap12).DeductTaxAsync(Payment());

        Assert.That(reply.Receipt.State, Is.EqualTo(TransactionState.Succeeded));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Gives_a_signed_fault_in_its_type(bool isSoap12)
    {
        ITaxPaymentService service = Connect(isSoap12: isSoap12);
        DeductTaxRequest payment = Payment();
        await service.DeductTaxAsync(payment);
        DeductTaxRequest other = Payment();
        other.Key = payment.Key;
        other.Payment.TaxVoucherNo = "another";

        var fault = await Assert.ThrowsAsync<FaultException<DuplicateConflictFault>>(() => service.DeductTaxAsync(other));

        Assert.That(fault!.Detail.Code, Is.EqualTo("FT4001"));
    }

    [TestCase("SUCCEEDED", "FAILED", "BodyDigestMismatch")]
    [TestCase("Duplicate>false", "Duplicate>true", "DigestMismatch")]
    [TestCase("<wsu:Created>2", "<wsu:Created>1", "TimestampExpired")]
    [TestCase("wsu:Id=\"Body\"", "wsu:Id=\"Other\"", "ReferenceToNothing")]
    public async Task Refuses_a_reply_that_was_altered(string genuine, string altered, string rejection)
    {
        ITaxPaymentService service = Connect(reply => reply.Replace(genuine, altered, StringComparison.Ordinal));

        Assert.That(await RefusalOf(service), Does.Contain(rejection));
    }

    [Test]
    public async Task Refuses_a_fault_that_was_altered()
    {
        ITaxPaymentService service = Connect(reply => reply.Replace("FT1102", "FT1101", StringComparison.Ordinal));
        DeductTaxRequest wrong = Payment();
        wrong.Payment.Amount += 1;

        var refusal = await Assert.CatchAsync<MessageSecurityException>(() => service.DeductTaxAsync(wrong));

        Assert.That(refusal!.Message, Does.Contain("BodyDigestMismatch"));
    }

    [Test]
    public async Task Refuses_a_reply_without_a_signature()
    {
        ITaxPaymentService service = Connect(reply => SecurityHeader().Replace(reply, ""));

        Assert.That(await RefusalOf(service), Does.Contain("NoSecurityHeader"));
    }

    [Test]
    public async Task Refuses_a_reply_that_another_key_signed()
    {
        ITaxPaymentService service = Connect(serviceKey: "partners/100000000102/rsa.crt.pem");

        Assert.That(await RefusalOf(service), Does.Contain("UnknownSigner"));
    }

    [Test]
    public async Task Refuses_a_signed_reply_to_an_earlier_request()
    {
        string? earlier = null;
        ITaxPaymentService service = Connect(reply => earlier ??= reply);
        await service.DeductTaxAsync(Payment());

        Assert.That(await RefusalOf(service), Does.Contain("answers another request"));
    }

    [Test]
    public async Task Refuses_what_is_no_message()
    {
        ITaxPaymentService service = Connect(reply => reply[..^40]);

        Assert.That(await RefusalOf(service), Does.Contain("not a SOAP message"));
    }

    private static async Task<string> RefusalOf(ITaxPaymentService service) =>
        (await Assert.CatchAsync<MessageSecurityException>(() => service.DeductTaxAsync(Payment())))!.Message;

    private static DeductTaxRequest Payment()
    {
        DeductTaxRequest payment = new DemoRequests(TimeProvider.System).DeductTax(1.00m);
        payment.Key.TraceNo = $"{Random.Shared.Next(100_000_000):D8}";

        return payment;
    }

    private ITaxPaymentService Connect(
        Func<string, string>? between = null, string serviceKey = "service-rsa.crt.pem", bool isSoap12 = false)
    {
        string keys = Path.Combine(host.DataFolder, "keys");
        string own = Path.Combine(keys, "partners", DemoPartner.TaxBureau);
        var address = new Uri(host.BaseAddress, "/TaxPaymentService");
        CustomBinding binding = SecuredBinding.For(
            address,
            X509Certificate2.CreateFromPemFile(Path.Combine(own, "rsa.crt.pem"), Path.Combine(own, "rsa.key.pem")),
            X509CertificateLoader.LoadCertificateFromFile(Path.Combine(keys, serviceKey)),
            isSoap12 ? EnvelopeVersion.Soap12 : EnvelopeVersion.Soap11);
        binding.Elements.Insert(binding.Elements.Count - 1, new ReplyTamper(between ?? (reply => reply)));
        var factory = new ChannelFactory<ITaxPaymentService>(binding, new EndpointAddress(address));
        open.Add(factory);

        return factory.CreateChannel();
    }

    [GeneratedRegex("<wsse:Security>.*</wsse:Security>")]
    private static partial Regex SecurityHeader();
}
