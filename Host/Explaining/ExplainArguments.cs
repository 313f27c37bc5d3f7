using System.Globalization;

namespace FinTax.Soap.Host.Explaining;

/// <summary>What stands behind <c>explain</c> on the command line.</summary>
/// <param name="Message">The file with the message.</param>
/// <param name="At">The time of the verification; now where it is null.</param>
/// <param name="IsTls">Whether the message came over TLS.</param>
/// <param name="CanonicalFile">Where the canonical bytes go, or null.</param>
/// <param name="Settings">Settings of the service.</param>
internal sealed record ExplainArguments(
    string Message, DateTimeOffset? At, bool IsTls, string? CanonicalFile, string[] Settings)
{
    /// <summary>Null where they cannot be understood.</summary>
    internal static ExplainArguments? Parse(string[] arguments)
    {
        var settings = new List<string>();
        var parsed = new ExplainArguments("", null, false, null, []);

        for (int i = 0; i < arguments.Length; i++)
        {
            string? next = i + 1 < arguments.Length ? arguments[i + 1] : null;

            switch (arguments[i])
            {
                case "--tls":
                    parsed = parsed with { IsTls = true };
                    break;

                case "--at" when TryTime(next) is { } time:
                    parsed = parsed with { At = time };
                    i++;
                    break;

                case "--canonical" when next is not null:
                    parsed = parsed with { CanonicalFile = next };
                    i++;
                    break;

                case var setting when setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains(':'):
                    settings.Add(setting);

                    if (!setting.Contains('=') && next is not null)
                    {
                        settings.Add(next);
                        i++;
                    }

                    break;

                case var file when parsed.Message.Length == 0 && !file.StartsWith('-'):
                    parsed = parsed with { Message = file };
                    break;

                default:
                    return null;
            }
        }

        return parsed.Message.Length == 0 ? null : parsed with { Settings = [.. settings] };
    }

    private static DateTimeOffset? TryTime(string? text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;
}
