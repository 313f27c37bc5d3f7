using FinTax.Soap.Service.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Batches;

/// <summary>Registers what this folder offers; the kinds of packs come with the operations.</summary>
public static class BatchesRegistration
{
    public static IServiceCollection AddBatches(this IServiceCollection services) =>
        services
            .AddSingleton<ISettlementListener, ItemSettlement>()
            .AddSingleton<PackRound>();
}
