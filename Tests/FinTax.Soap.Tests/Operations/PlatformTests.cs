using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

internal sealed class PlatformTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Ping_says_back_what_it_was_told() =>
        Assert.That((await service.AskAsync<PingResponse>(Requests.Ping())).Echo, Is.EqualTo("你好"));

    [Test]
    public async Task The_status_names_every_service_and_the_work_date()
    {
        PlatformStatus status = (await service.AskAsync<GetServiceStatusResponse>(
            new GetServiceStatusRequest { Header = Requests.Header(Requests.Bank) })).Status;

        Assert.That(status.State, Is.EqualTo(ServiceState.Running));
        Assert.That(status.WorkDate, Is.EqualTo(Requests.Today));
        Assert.That(
            status.Services.Select(entry => entry.Name),
            Is.EqualTo(["TaxPaymentService", "TaxBatchService", "TaxFilingService", "EInvoiceService", "BankAccountService", "PlatformService"]));
    }

    [Test]
    public async Task The_result_codes_are_those_of_replies_and_of_faults_each_once()
    {
        ResultCodeEntries codes = (await service.AskAsync<ListResultCodesResponse>(
            new ListResultCodesRequest { Header = Requests.Header(Requests.Bank) })).ResultCodes;

        Assert.That(codes.Select(code => code.Code), Is.Unique);
        Assert.That(codes.Select(code => code.Code), Is.SupersetOf(["FT0000", "FT0104", "FT1101", "FT4002", "FT9001"]));
        Assert.That(codes.Single(code => code.Code == "FT0104").TipsCode, Is.EqualTo("24007"));
    }
}
