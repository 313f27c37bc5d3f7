using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Dispatch;

internal sealed class AdmissionTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public void Admits_a_call_of_the_sender_that_was_proven() =>
        Assert.That(service.Admit(Requests.DeductTax()).Caller.NodeCode, Is.EqualTo(Requests.TaxBureau));

    [Test]
    public void Refuses_a_sender_that_is_not_the_caller()
    {
        DeductTaxRequest request = Requests.DeductTax();

        Assert.That(LogCodeOf(request, new Caller(Requests.Bank, "a bank")), Is.EqualTo("FT2003"));
    }

    [Test]
    public void Refuses_a_message_for_another_node()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.Receiver = "100000000002";

        Assert.That(LogCodeOf(request), Is.EqualTo("FT2007"));
    }

    [Test]
    public void Refuses_an_operation_that_the_caller_has_no_right_to()
    {
        DeductTaxRequest request = Requests.DeductTax();
        Caller caller = EmbeddedService.PartnerOf(request) with
        {
            AllowedOperations = new HashSet<string> { "QueryTransaction" },
        };

        Assert.That(LogCodeOf(request, caller), Is.EqualTo("FT2007"));
    }

    [Test]
    public void Admits_a_caller_in_the_name_of_its_own_tax_authority()
    {
        Caller caller = ActingFor("13501000000");

        Assert.That(service.Admit(service.Write(Requests.DeductTax()), caller).Caller, Is.SameAs(caller));
    }

    [Test]
    public void Refuses_a_caller_of_whom_no_tax_authority_is_known() =>
        Assert.That(LogCodeOf(Requests.DeductTax(), new Caller(Requests.TaxBureau, "a bureau")), Is.EqualTo("FT2007"));

    [Test]
    public void Refuses_a_caller_in_the_name_of_another_tax_authority() =>
        Assert.That(LogCodeOf(Requests.DeductTax(), ActingFor("13501000001")), Is.EqualTo("FT2007"));

    [Test]
    public void Refuses_a_version_that_is_not_served()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.ServiceVersion = "2.0";

        Assert.That(LogCodeOf(request), Is.EqualTo("FT1003"));
    }

    [TestCase(-3600)] // as old as our memory of message identifiers
    [TestCase(+60)] // as far ahead as a clock may be
    public void Admits_a_message_within_the_window(int secondsFromNow)
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.SentAt = EmbeddedService.Noon.UtcDateTime.AddSeconds(secondsFromNow);

        Assert.That(service.Admit(request), Is.Not.Null);
    }

    [TestCase(-3601)]
    [TestCase(+61)]
    public void Refuses_a_message_outside_the_window(int secondsFromNow)
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.SentAt = EmbeddedService.Noon.UtcDateTime.AddSeconds(secondsFromNow);

        Assert.That(LogCodeOf(request), Is.EqualTo("FT2004"));
    }

    [Test]
    public async Task Answers_an_open_operation_without_security()
    {
        OperationReply reply = await service.SendAsync(Requests.Ping(), Caller.Anonymous);

        Assert.That(EmbeddedService.Read<PingResponse>(reply).Echo, Is.EqualTo("你好"));
    }

    [Test]
    public void Refuses_every_other_operation_without_security() =>
        Assert.That(LogCodeOf(Requests.Query(), Caller.Anonymous), Is.EqualTo("FT2007"));

    private static Caller ActingFor(string taxOrgCode) =>
        new(Requests.TaxBureau, "a bureau") { TaxOrgCodes = new HashSet<string> { taxOrgCode } };

    private string LogCodeOf(IRequest request, Caller? caller = null) => Assert.Throws<SoapFaultException>(
        () => service.Admit(service.Write(request), caller ?? EmbeddedService.PartnerOf(request)))!.LogCode;
}
