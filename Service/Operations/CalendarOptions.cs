using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Operations;

/// <summary>When a work date begins and ends.</summary>
public sealed class CalendarOptions
{
    /// <summary>Whose midnight begins a work date: China's, at eight hours before Greenwich, all year.</summary>
    [Range(typeof(TimeSpan), "-12:00:00", "14:00:00")]
    public TimeSpan UtcOffset { get; set; } = TimeSpan.FromHours(8);

    /// <summary>
    /// How long after its last midnight a work date is still booked on. Eight hours see in what was sent before the day
    /// cut and arrives after it; they also end at midnight UTC, for partners that count their days by that.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:59")]
    public TimeSpan ClosesAfter { get; set; } = TimeSpan.FromHours(8);
}
