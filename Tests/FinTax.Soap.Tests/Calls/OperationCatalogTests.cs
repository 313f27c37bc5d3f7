using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.Platform.Ping;
using FinTax.Soap.Tests.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Calls;

internal sealed class OperationCatalogTests
{
    private interface ISmallService
    {
        [System.ServiceModel.OperationContract(Action = "urn:small/Ping")]
        Task<PingResponse> PingAsync(PingRequest request);
    }

    [Test]
    public async Task Finds_an_operation_by_its_payload()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();

        Operation operation = service.Catalog.Find("urn:fintax:taxpayment:v1", "DeductTax")!;

        Assert.That(operation.ToString(), Is.EqualTo("TaxPaymentService.DeductTax"));
        Assert.That(operation.Action, Is.EqualTo("urn:fintax:taxpayment:v1/DeductTax"));
        Assert.That(operation.ReplyAction, Is.EqualTo("urn:fintax:taxpayment:v1/DeductTaxResponse"));
        Assert.That(operation.IsOpen, Is.False);
    }

    [Test]
    public async Task Finds_nothing_for_another_namespace()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();

        Assert.That(service.Catalog.Find("urn:fintax:bank:v1", "DeductTax"), Is.Null);
    }

    [Test]
    public async Task Only_Ping_is_open()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();

        Assert.That(service.Catalog.All.Where(operation => operation.IsOpen).Select(operation => operation.Name), Is.EqualTo(["Ping"]));
    }

    [Test]
    public void Does_not_start_when_a_contract_has_no_handler()
    {
        ServiceCollection services = new();

        Assert.That(
            () => new OperationCatalog(Catalog.Contracts, [], services.BuildServiceProvider()),
            Throws.InvalidOperationException.With.Message.Contains("VerifyAgreement"));
    }

    [Test]
    public void Does_not_start_when_a_handler_has_no_contract()
    {
        ServiceCollection services = new();
        OperationList operations = new OperationList(services).OnOpen<PingRequest, PingResponse, PingHandler>();

        Assert.That(
            () => new OperationCatalog([], operations.Entries, services.BuildServiceProvider()),
            Throws.InvalidOperationException.With.Message.Contains(nameof(PingRequest)));
    }

    [Test]
    public void Does_not_start_when_a_contract_lacks_its_attributes()
    {
        ServiceCollection services = new();
        OperationList operations = new OperationList(services).OnOpen<PingRequest, PingResponse, PingHandler>();

        Assert.That(
            () => new OperationCatalog([typeof(ISmallService)], operations.Entries, services.BuildServiceProvider()),
            Throws.InvalidOperationException.With.Message.Contains("ServiceContractAttribute"));
    }
}
