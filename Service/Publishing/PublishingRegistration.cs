using FinTax.Soap.Service.Partners;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Publishing;

/// <summary>Registers what this folder offers.</summary>
public static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services.AddSingleton(provider => new WsdlPublisher(provider.GetRequiredService<PartnerDirectory>().Policies));
}
