using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;

/// <summary>The desk's door for whoever keeps the time.</summary>
public static class RefundRound
{
    /// <summary>Carries out what has waited longest, and says whether there may be more.</summary>
    public static Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<RefundDesk>().CarryOutAsync(cancellationToken);
}
