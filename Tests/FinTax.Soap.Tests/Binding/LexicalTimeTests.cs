using FinTax.Soap.Service.Binding;

namespace FinTax.Soap.Tests.Binding;

public sealed class LexicalTimeTests
{
    [TestCase("2026-11-23T12:00:00Z", "2026-11-23T12:00:00.0000000Z")]
    [TestCase("2026-11-23T20:00:00+08:00", "2026-11-23T12:00:00.0000000Z")]
    [TestCase("2026-11-23T00:30:00-11:45", "2026-11-23T12:15:00.0000000Z")]
    [TestCase("2026-11-23T12:00:00.5Z", "2026-11-23T12:00:00.5000000Z")]
    [TestCase("2026-11-23T12:00:00.123456789Z", "2026-11-23T12:00:00.1234567Z")]
    [TestCase("2026-11-23T24:00:00Z", "2026-11-24T00:00:00.0000000Z")]
    [TestCase("2026-11-23T12:00:00", "2026-11-23T12:00:00.0000000Z")]
    [TestCase("2024-02-29T23:59:59+14:00", "2024-02-29T09:59:59.0000000Z")]
    public void Reads_an_instant(string text, string expected)
    {
        bool isInstant = LexicalTime.TryParseInstant(text, out DateTime utc);

        Assert.That(isInstant, Is.True);
        Assert.That(utc.ToString("O"), Is.EqualTo(expected));
    }

    [TestCase("2026-11-23")]
    [TestCase("2026-11-23 12:00:00Z")]
    [TestCase("2026-11-23T12:00Z")]
    [TestCase("2026-11-23T24:00:01Z")]
    [TestCase("2026-11-23T25:00:00Z")]
    [TestCase("2026-11-23T12:60:00Z")]
    [TestCase("2026-11-23T12:00:60Z")]
    [TestCase("2026-11-23T12:00:00.Z")]
    [TestCase("2026-11-23T12:00:00+14:01")]
    [TestCase("2026-11-23T12:00:00+8:00")]
    [TestCase("2026-11-23T12:00:00z")]
    [TestCase("2025-02-29T12:00:00Z")]
    [TestCase("0000-01-01T00:00:00Z")]
    [TestCase("0001-01-01T00:00:00+14:00")]
    [TestCase("9999-12-31T23:59:59-14:00")]
    [TestCase("２０26-11-23T12:00:00Z")]
    [TestCase("")]
    public void Reads_no_instant_out_of(string text) =>
        Assert.That(LexicalTime.TryParseInstant(text, out _), Is.False);

    [TestCase("2026-11-23")]
    [TestCase("2026-11-23Z")]
    [TestCase("2026-11-23+08:00")]
    public void Reads_a_date_as_it_is_written(string text)
    {
        bool isDate = LexicalTime.TryParseDate(text, out DateOnly date);

        Assert.That(isDate, Is.True);
        Assert.That(date, Is.EqualTo(new DateOnly(2026, 11, 23)));
    }

    [TestCase("2026-11-31")]
    [TestCase("2026-13-01")]
    [TestCase("2026-1-01")]
    [TestCase("20261123")]
    [TestCase("2026-11-23T")]
    [TestCase("-2026-11-23")]
    public void Reads_no_date_out_of(string text) =>
        Assert.That(LexicalTime.TryParseDate(text, out _), Is.False);
}
