using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Operations;

/// <summary>When a work date begins and ends.</summary>
public sealed class CalendarOptions
{
    /// <summary>Whose clock turns a work date: China's, eight hours before Greenwich, all year.</summary>
    [Range(typeof(TimeSpan), "-12:00:00", "14:00:00")]
    public TimeSpan UtcOffset { get; set; } = TimeSpan.FromHours(8);

    /// <summary>
    /// The time by that clock from which the next work date is current: midnight, unless the day is cut earlier (日切 at
    /// 17:00, say).
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:00")]
    public TimeSpan TurnsAt { get; set; }

    /// <summary>
    /// How long after it has turned a work date is still booked on. Eight hours see in what was sent before the day cut
    /// and arrives after it; after midnight in China they also end at midnight UTC, for partners that count by that.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:59")]
    public TimeSpan ClosesAfter { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Work dates are opened and closed by the operator's command alone, and by no clock.</summary>
    public bool ByHand { get; set; }
}
