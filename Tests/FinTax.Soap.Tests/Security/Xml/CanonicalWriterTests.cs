using System.Text;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Xml;

/// <summary>A writer is used again for what is written next, and for somebody else.</summary>
internal sealed class CanonicalWriterTests
{
    [Test]
    public void Begins_anew_where_half_a_character_was_written_last()
    {
        using var writer = new CanonicalWriter();
        writer.Text("a\uD83D");

        writer.Reset();
        writer.Text("bc");

        Assert.That(Encoding.UTF8.GetString(writer.Written.Span), Is.EqualTo("bc"));
    }
}
