using FinTax.Soap.Security.Explaining;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Xml;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Explanations;

/// <summary>Registers what this folder offers.</summary>
public static class ExplanationsRegistration
{
    /// <param name="services">Where the verifier is registered too.</param>
    /// <param name="limits">What one message may cost to read.</param>
    public static IServiceCollection AddExplanations(
        this IServiceCollection services, Func<IServiceProvider, XmlLimits> limits) =>
        services
            .AddSingleton(made => new MessageExplainer(made.GetRequiredService<MessageVerifier>(), limits(made)))
            .AddSingleton<ExplanationStore>()
            .AddSingleton<RefusalExplainer>();
}
