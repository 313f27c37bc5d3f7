using System.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>Whether a moment that a message names is near enough to now.</summary>
internal sealed class Freshness(FreshnessOptions options, TimeProvider clock)
{
    /// <summary>Reads an xs:dateTime; one without an offset could mean any of a day's hours and is refused. [BSP R3217]</summary>
    internal static DateTimeOffset? TryRead(string text)
    {
        string trimmed = text.Trim();
        bool hasOffset = trimmed.Length > 19 && (trimmed[^1] == 'Z' || trimmed.AsSpan(19).IndexOfAny('+', '-') >= 0);

        try
        {
            return hasOffset ? XmlConvert.ToDateTimeOffset(trimmed) : null;
        }
        // A day before the first or after the last that there is, by its offset or by its hour of 24.
        catch (Exception failure) when (failure is FormatException or ArgumentException)
        {
            return null;
        }
    }

    internal bool IsTooOld(DateTimeOffset created) => clock.GetUtcNow() - created > options.Freshness;

    internal bool IsFromTheFuture(DateTimeOffset created) => created - clock.GetUtcNow() > options.ClockSkew;

    internal bool IsOver(DateTimeOffset expires) => clock.GetUtcNow() - expires > options.ClockSkew;

    internal bool HasReached(DateTimeOffset notOnOrAfter) => clock.GetUtcNow() - notOnOrAfter >= options.ClockSkew;

    /// <summary>Until when something that ends then could be accepted; a second more, as below.</summary>
    internal DateTimeOffset KeepUntilOver(DateTimeOffset end) => end + options.ClockSkew + TimeSpan.FromSeconds(1);

    /// <summary>Until when a message created then could be accepted; a second more, because marks are compared by the second.</summary>
    internal DateTimeOffset KeepUntil(DateTimeOffset created) =>
        created + options.Freshness + TimeSpan.FromSeconds(1);
}
