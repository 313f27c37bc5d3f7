namespace FinTax.Soap.Service.Binding;

/// <summary>
/// Reads the lexical forms of xs:date and xs:dateTime [XSD2 §3.2.7, §3.2.9], for the years 0001 to 9999.
/// </summary>
internal static class LexicalTime
{
    private const int DateLength = 10;
    private const int TimeLength = 19;

    // [XSD2 §3.2.7.3] The zones of the world go from -14:00 to +14:00.
    private const int OffsetMinutesMax = 14 * 60;

    /// <summary>The date as it is written: a time zone behind it does not move it to another day.</summary>
    internal static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;

        return text.Length >= DateLength
            && TryParseYearMonthDay(text, out date)
            && TryParseOffset(text[DateLength..], out _);
    }

    /// <summary>
    /// The point in time as UTC; without a time zone it is taken for UTC, so that no machine's zone has a say.
    /// </summary>
    internal static bool TryParseInstant(ReadOnlySpan<char> text, out DateTime utc)
    {
        utc = default;

        if (text.Length < TimeLength || !TryParseYearMonthDay(text, out DateOnly date) || text[DateLength] != 'T')
        {
            return false;
        }

        int hour = Number(text, 11, 2);
        int minute = Number(text, 14, 2);
        int second = Number(text, 17, 2);
        ReadOnlySpan<char> rest = text[TimeLength..];

        // [XSD2 §3.2.7.1] 24:00:00 is the next day's midnight.
        bool isEndOfDay = hour == 24 && minute == 0 && second == 0;

        if (text[13] != ':' || text[16] != ':' || hour is < 0 || minute is < 0 or > 59 || second is < 0 or > 59
            || hour > 23 && !isEndOfDay
            || !TryParseFraction(ref rest, out long fraction) || isEndOfDay && fraction > 0
            || !TryParseOffset(rest, out int offsetMinutes))
        {
            return false;
        }

        long ticks = date.ToDateTime(TimeOnly.MinValue).Ticks
            + (((hour * 60L) + minute - offsetMinutes) * TimeSpan.TicksPerMinute)
            + (second * TimeSpan.TicksPerSecond)
            + fraction;

        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        utc = new DateTime(ticks, DateTimeKind.Utc);

        return true;
    }

    private static bool TryParseYearMonthDay(ReadOnlySpan<char> text, out DateOnly date)
    {
        int year = Number(text, 0, 4);
        int month = Number(text, 5, 2);
        int day = Number(text, 8, 2);
        bool isDate = text[4] == '-' && text[7] == '-'
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new DateOnly(year, month, day) : default;

        return isDate;
    }

    // Finer than a tick is cut off, not rounded: rounding could carry into another day.
    private static bool TryParseFraction(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;

        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        int length = text[1..].IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = length < 0 ? text[1..] : text.Slice(1, length);
        text = text[(digits.Length + 1)..];

        for (int i = 0; i < 7; i++)
        {
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        return !digits.IsEmpty;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;

        if (text.IsEmpty || text is "Z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':')
        {
            return false;
        }

        int hours = Number(text, 1, 2);
        int rest = Number(text, 4, 2);
        minutes = ((hours * 60) + rest) * (text[0] == '-' ? -1 : 1);

        return hours >= 0 && rest is >= 0 and <= 59 && Math.Abs(minutes) <= OffsetMinutesMax;
    }

    /// <summary>The number that so many digits make, or less than nothing where one is no digit.</summary>
    private static int Number(ReadOnlySpan<char> text, int start, int length)
    {
        int number = 0;

        foreach (char digit in text.Slice(start, length))
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
