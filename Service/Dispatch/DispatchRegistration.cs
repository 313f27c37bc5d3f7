using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>Registers what this folder offers; the catalogue comes with the operations.</summary>
public static class DispatchRegistration
{
    public static IServiceCollection AddDispatch(this IServiceCollection services) =>
        services
            .AddSingleton<Admission>()
            .AddSingleton<IdempotencyGuard>()
            .AddSingleton<Exchange>()
            .AddSingleton<Recovery>()
            .AddSingleton<OperationDispatcher>();
}
