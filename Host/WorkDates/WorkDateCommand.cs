namespace FinTax.Soap.Host.WorkDates;

/// <summary>
/// The command <c>workdate</c>: shows, opens or closes a work date of the service that runs over the data folder. It ends
/// with 0 when that was done, and with 1 and a sentence when not.
/// </summary>
internal static class WorkDateCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="arguments">The order, and <c>--Data:Folder</c> as the service was started with.</param>
    /// <param name="clock">The time.</param>
    internal static async Task<int> RunAsync(string[] arguments, TimeProvider clock)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal))])
            .Build();
        OrderFiles files = new(DataFolder.From(configuration));
        string order = string.Join(' ', arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)));

        return await AskAsync(files, order, clock) switch
        {
            null => await SayAsync(Console.Error, "No service took the order. Give its --Data:Folder=…, and see that it runs."),
            { } answer when answer.StartsWith("done ", StringComparison.Ordinal) =>
                await SayAsync(Console.Out, answer["done ".Length..]),
            { } answer => await SayAsync(Console.Error, answer["refused ".Length..]),
        };
    }

    private static async Task<string?> AskAsync(OrderFiles files, string order, TimeProvider clock)
    {
        try
        {
            files.Give(order);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        DateTimeOffset until = clock.GetUtcNow() + Patience;

        while (clock.GetUtcNow() < until)
        {
            if (files.TakeAnswer() is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pause, clock);
        }

        files.TakeBack();

        return null;
    }

    private static async Task<int> SayAsync(TextWriter to, string text)
    {
        await to.WriteLineAsync(text);

        return ReferenceEquals(to, Console.Out) ? 0 : 1;
    }
}
