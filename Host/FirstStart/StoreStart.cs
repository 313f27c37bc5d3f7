using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>
/// Opens the store before anybody can call, so that a database which cannot be opened stops the start; and puts the
/// demo's accounts and agreements into it where the demo was set up.
/// </summary>
internal sealed class StoreStart(IServiceProvider services, IOptions<DemoOptions> demo) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await StoreReadiness.AskAsync(services, cancellationToken);

        if (demo.Value.Seed)
        {
            await DemoData.SeedAsync(services, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
