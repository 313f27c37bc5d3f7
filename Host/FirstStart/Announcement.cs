using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>
/// Tells whoever started the service on a console where it is, and in the demo what can be tried at once. To the
/// console and not to the log: it is for one reader and one moment, and names files that hold secrets, never secrets.
/// </summary>
internal static class Announcement
{
    internal static void AnnounceWhenStarted(this WebApplication app, bool isFirstStart) =>
        app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(Write(app.Services, isFirstStart)));

    private static string Write(IServiceProvider services, bool isFirstStart)
    {
        IServer server = services.GetRequiredService<IServer>();
        ICollection<string> addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        DataFolder data = services.GetRequiredService<DataFolder>();
        bool isDemo = services.GetRequiredService<IOptions<DemoOptions>>().Value.Seed;
        string? http = addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.Ordinal));
        string? https = addresses.FirstOrDefault(address => address.StartsWith("https://", StringComparison.Ordinal));

        string first = isFirstStart ? "; this is its first start, and the demo's keys and partners were made" : "";

        string running =
            $"""

            FinTax.Soap is running{first}.
              http    {http ?? "-"}
              https   {https ?? "-"}
              data    {data.Path}
              page    {http ?? https}/

            """;

        return isDemo ? running + DemoGuide.Write(data, http ?? https!, https) : running;
    }
}
