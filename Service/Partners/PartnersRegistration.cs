using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Partners;

/// <summary>Registers what this folder offers.</summary>
public static class PartnersRegistration
{
    public static IServiceCollection AddPartners(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<PartnersOptions>, PartnersValidator>();
        services.AddSingleton<PartnerDirectory>();

        return services;
    }
}
