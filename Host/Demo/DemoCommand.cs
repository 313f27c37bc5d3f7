using System.ServiceModel;
using FinTax.Soap.Host.FirstStart;

namespace FinTax.Soap.Host.Demo;

/// <summary>
/// The command <c>demo</c>: one story told to the running service by an ordinary WCF client, with its messages. It ends
/// with 0 when every step proved what it says, and with 1 and a sentence when not.
/// </summary>
internal static class DemoCommand
{
    /// <param name="settings">
    /// The same as the service was started with: <c>Listen:Http</c> and <c>Data:Folder</c> count.
    /// </param>
    internal static async Task<int> RunAsync(string[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables()
            .AddCommandLine(settings)
            .Build();
        var data = DataFolder.From(configuration);
        var address = new Uri(configuration["Listen:Http"]!);

        if (await ReasonNotToBeginAsync(address, data) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }

        try
        {
            await new DemoStory(address, data, TimeProvider.System).TellAsync();
            return 0;
        }
        catch (DemoFailedException failed)
        {
            await Console.Error.WriteLineAsync($"\nThe story ends here: {failed.Message}");
        }
        catch (Exception unexpected) when (unexpected is CommunicationException or TimeoutException)
        {
            await Console.Error.WriteLineAsync(
                $"\nThe story ends here, the service answered otherwise than it should: {unexpected.Message}");
        }

        return 1;
    }

    private static async Task<string?> ReasonNotToBeginAsync(Uri address, DataFolder data)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };

        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(address, "/health/ready"));

            if (!answer.IsSuccessStatusCode)
            {
                return $"The service at {address} is not ready ({(int)answer.StatusCode}); its log says why.";
            }
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            return $"No service answers at {address}. Start it in another terminal: dotnet run --project Host";
        }

        string needed = Path.Combine(data.Keys, "partners", DemoPartner.TaxBureau);

        return Directory.Exists(needed)
            ? null
            : $"There are no demo keys at {needed}. Run this where the service was started, or give its --Data:Folder.";
    }
}
