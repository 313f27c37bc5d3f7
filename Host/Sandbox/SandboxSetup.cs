using FinTax.Soap.Host.Workers;
using FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Sandbox;

/// <summary>
/// Makes the rooms of the sandbox where a partner is registered for it: the same settings, clock and log, and a database
/// of its own beside production's.
/// </summary>
internal static class SandboxSetup
{
    internal static IServiceCollection AddSandboxRooms(this IServiceCollection services, IConfiguration configuration)
    {
        bool isNeeded = configuration.GetSection("Partners:Registered").GetChildren()
            .Any(partner => partner.GetValue<bool>(nameof(PartnerOptions.Sandbox)));

        return isNeeded
            ? services
                .AddSingleton(made => new SandboxRooms(MakeRooms(made)))
                .AddHostedService(made => made.GetRequiredService<SandboxRooms>())
                .AddHostedService(made => RefundsOf(made.GetRequiredService<SandboxRooms>().Services))
            : services;
    }

    private static ServiceProvider MakeRooms(IServiceProvider made)
    {
        IServiceCollection rooms = new ServiceCollection()
            .AddSingleton(made.GetRequiredService<IConfiguration>())
            .AddSingleton(made.GetRequiredService<TimeProvider>())
            .AddSingleton(made.GetRequiredService<ILoggerFactory>())
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddAllOptions()
            .PostConfigure<StorageOptions>(options => options.DatabasePath = made.GetRequiredService<DataFolder>().SandboxDatabase);

        return SandboxRooms.Add(rooms).BuildServiceProvider();
    }

    private static RefundWorker RefundsOf(IServiceProvider rooms) => new(
        rooms,
        rooms.GetRequiredService<IOptions<RefundOptions>>(),
        rooms.GetRequiredService<TimeProvider>(),
        rooms.GetRequiredService<ILogger<RefundWorker>>());
}
