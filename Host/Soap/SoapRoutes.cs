using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Host.Soap;

/// <summary>Puts the services of the bundled WSDLs at their addresses.</summary>
internal static class SoapRoutes
{
    internal static IServiceCollection AddSoapEndpoints(this IServiceCollection services) =>
        services
            .AddSingleton<BodyBudget>()
            .AddSingleton<BodySpool>()
            .AddSingleton<BodyReceiver>()
            .AddSingleton<BaseAddress>()
            .AddSingleton<WsdlEndpoint>()
            .AddSingleton<SoapEndpoint>();

    /// <summary>
    /// POST carries messages, GET and HEAD the descriptions; routing answers 405 to all other methods.
    /// </summary>
    internal static void MapSoapServices(this WebApplication app)
    {
        SoapEndpoint messages = app.Services.GetRequiredService<SoapEndpoint>();
        WsdlEndpoint descriptions = app.Services.GetRequiredService<WsdlEndpoint>();

        foreach (PublishedService service in app.Services.GetRequiredService<WsdlPublisher>().Services)
        {
            app.MapPost(service.Path, messages.HandleAsync);
            app.MapMethods(service.Path, [HttpMethods.Get, HttpMethods.Head], descriptions.HandleAsync);
        }
    }
}
