using FinTax.Soap.Host.Keys;
using FinTax.Soap.Security.Explaining;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Explaining;

/// <summary>
/// The command <c>explain</c>: says what the security of a message in a file amounts to, by the verifier and the
/// settings of the service. Ends with 0 when it holds, with 1 when a rule fails, and with 2 when it cannot say.
/// </summary>
internal static class ExplainCommand
{
    private const string Usage = """
        Usage: explain <message.xml> [--at <time>] [--tls] [--canonical <file>] [settings]
          --at         the time of the verification, as 2026-11-23T12:00:00Z; now where it is not given
          --tls        the message came over TLS, so that passwords are taken
          --canonical  writes the canonical bytes whose digest differs into this file
          settings     those of the service: --Data:Folder <folder>, --Partners:Registered:... <value>
        """;

    internal static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (ExplainArguments.Parse(arguments) is not { } parsed)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            byte[] message = await File.ReadAllBytesAsync(parsed.Message);
            await using ServiceProvider services = Services(parsed);
            MessageExplanation explanation =
                services.GetRequiredService<MessageExplainer>().Explain(message, parsed.IsTls);

            await output.WriteAsync(ExplanationText.Write(explanation));
            await WriteCanonicalAsync(explanation, parsed.CanonicalFile, output);

            return explanation.Rule is null ? 0 : 1;
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException || StartFailure.SentencesOf(failure) is not null)
        {
            IEnumerable<string> sentences = StartFailure.SentencesOf(failure) ?? [failure.Message];
            await Console.Error.WriteLineAsync("Cannot explain it:\n  " + string.Join("\n  ", sentences));

            return 2;
        }
    }

    // The rooms of the service, of which only the verifier and what it needs is made: no store is opened, and no first
    // start happens.
    private static ServiceProvider Services(ExplainArguments parsed)
    {
        var configuration = new ConfigurationManager();
        configuration.SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables()
            .AddCommandLine(parsed.Settings);
        var data = DataFolder.From(configuration);
        configuration.AddDataFolder(data);

        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(data)
            .AddSingleton(SigningKey.Load)
            .AddSingleton(made => HasOwnKeys(made, data) ? DecryptionKeySet.Load(made) : DecryptionKeys.None)
            .AddSingleton<TimeProvider>(new StandingClock(parsed.At))
            .AddAllOptions()
            .AddPartners()
            .AddPipeline()
            .BuildServiceProvider();
    }

    // A partner may explain its own messages with its own settings, and has none of our keys: it decrypts nothing.
    private static bool HasOwnKeys(IServiceProvider made, DataFolder data) =>
        made.GetRequiredService<IOptions<DecryptionOptions>>().Value.Keys.Length > 0
        || File.Exists(data.Resolve(made.GetRequiredService<IOptions<SigningOptions>>().Value.CertificateKey));

    private static async Task WriteCanonicalAsync(MessageExplanation explanation, string? file, TextWriter output)
    {
        if (file is null)
        {
            return;
        }

        if (explanation.References.FirstOrDefault(reference => reference.Holds == false)?.Canonical is { } canonical)
        {
            await File.WriteAllBytesAsync(file, canonical);
            await output.WriteLineAsync($"\nThe {canonical.Length} canonical bytes are in {file}.");
        }
        else
        {
            await output.WriteLineAsync($"\nNo digest differs, or what differs holds a password: nothing was written to {file}.");
        }
    }

    private sealed class StandingClock(DateTimeOffset? at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at ?? base.GetUtcNow();
    }
}
