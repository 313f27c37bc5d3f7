using FinTax.Soap.Host.Explaining;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Host.Health;
using FinTax.Soap.Host.Keys;
using FinTax.Soap.Host.Listening;
using FinTax.Soap.Host.Logging;
using FinTax.Soap.Host.Pages;
using FinTax.Soap.Host.Sandbox;
using FinTax.Soap.Host.Soap;
using FinTax.Soap.Host.WorkDates;
using FinTax.Soap.Host.Workers;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Host;

/// <summary>Puts the service together: what it is made of, in the order in which it is needed.</summary>
internal static class FinTaxHost
{
    internal static WebApplication Build(string[] args)
    {
        // Settings lie beside the program, wherever it is started from; data lies where it is started.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(FinTaxHost).Assembly.GetName().Name,
        });
        var data = DataFolder.From(builder.Configuration);
        bool isFirstStart = new DemoSetup(data, TimeProvider.System).RunIfDue(builder.Configuration);

        builder.Configuration.AddDataFolder(data);
        builder.Logging.AddLogs(builder.Configuration, data);
        builder.Services
            .AddSingleton(data)
            .AddSingleton(TimeProvider.System)
            .AddAllOptions()
            .AddListening()
            .AddSingleton(SigningKey.Load)
            .AddSingleton(SigningKey.LoadSm2)
            .AddSingleton(DecryptionKeySet.Load)
            .AddPartners()
            .AddPublishing()
            .AddPipeline()
            .AddSoapEndpoints()
            .AddSingleton<StartPage>()
            .AddHealth()
            .AddHostedService<StoreStart>()
            .AddHostedService<RefundWorker>()
            .AddWorkers()
            .AddSingleton<OrderFiles>()
            .AddHostedService<WorkDateWorker>()
            .AddSandboxRooms(builder.Configuration);

        WebApplication app = builder.Build();
        app.UseTrustedProxies();
        app.UseResponseHeaders();
        app.MapSoapServices();
        app.MapPages();
        app.MapHealth();
        app.MapExplanations();
        app.AnnounceWhenStarted(isFirstStart);

        return app;
    }
}
