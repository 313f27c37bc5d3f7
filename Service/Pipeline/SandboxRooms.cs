using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Gateways.Sandbox;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// Room 5 a second time, for partners in the sandbox: handlers, ledger, receipts, marks and workers of their own over a
/// database of their own. Nothing in here holds anything of production's, so that no mistake in here can move its money.
/// </summary>
public sealed class SandboxRooms(IServiceProvider rooms) : IHostedService
{
    private readonly OperationDispatcher dispatcher = rooms.GetRequiredService<OperationDispatcher>();
    private readonly OperationCatalog catalog = rooms.GetRequiredService<OperationCatalog>();

    /// <summary>For workers that keep the time for these rooms too.</summary>
    public IServiceProvider Services => rooms;

    /// <summary>Registers the rooms; clock, log and settings are the caller's, and the database must be another one.</summary>
    public static IServiceCollection Add(IServiceCollection services) =>
        services
            .AddStorage()
            .AddSingleton<LedgerGateway>()
            .AddSingleton<IGatewayRoutes, SandboxRoutes>()
            .AddSingleton<RemoteRecalls>()
            .AddSingleton<SandboxBook>()
            .AddSingleton(made => new RemoteSystems(
                SandboxSystem.Both(made.GetRequiredService<SandboxBook>(), made.GetRequiredService<TimeProvider>())))
            .AddOperations()
            .AddDispatch()
            .AddBatches()
            .AddSingleton<IPayloadWriter, ContractWriter>()
            .AddWorkers();

    /// <summary>Puts the demo's accounts and agreements in, for that is what partners try things out with.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await DemoData.SeedAsync(rooms, cancellationToken).ConfigureAwait(false);

        foreach (IHostedService worker in rooms.GetServices<IHostedService>())
        {
            await worker.StartAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (IHostedService worker in rooms.GetServices<IHostedService>())
        {
            await worker.StopAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The operation is looked up anew: the one that was admitted has production's handler.</summary>
    internal ValueTask<OperationReply> DispatchAsync(AdmittedCall call, CancellationToken cancellationToken) =>
        dispatcher.DispatchAsync(call.In(catalog), cancellationToken);
}
