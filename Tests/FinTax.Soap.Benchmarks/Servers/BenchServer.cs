namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>What the servers under measurement have in common: ASP.NET Core as its web SDK sets it up, without logs.</summary>
internal static class BenchServer
{
    internal const string Path = "/TaxPaymentService";

    internal static WebApplicationBuilder CreateBuilder(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");

        return builder;
    }

    /// <summary>Runs until the process that started it is gone, or ends it.</summary>
    internal static async Task RunAsync(WebApplication server)
    {
        await server.StartAsync();
        await Console.In.ReadToEndAsync();
        await server.StopAsync();
    }
}
