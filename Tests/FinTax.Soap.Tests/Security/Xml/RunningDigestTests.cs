using System.Text;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Xml;

/// <summary>SM3 by the examples of its standard [GB/T 32905 A].</summary>
internal sealed class RunningDigestTests
{
    [TestCase("abc", "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [TestCase(
        "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd",
        "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732")]
    public void Is_what_the_standard_says(string text, string digest) =>
        Assert.That(Convert.ToHexString(RunningDigest.Of(RunningDigest.Sm3, Encoding.ASCII.GetBytes(text))), Is.EqualTo(digest));

    [Test]
    public void Is_the_same_in_pieces_as_at_once()
    {
        byte[] data = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];
        using var digest = new RunningDigest(RunningDigest.Sm3);

        digest.Append(data.AsSpan(0, 1));
        digest.Append(data.AsSpan(1, 400));
        digest.Append(data.AsSpan(401));

        Assert.That(digest.Finish(), Is.EqualTo(RunningDigest.Of(RunningDigest.Sm3, data)));
    }

    [Test]
    public void Begins_anew_when_it_has_ended()
    {
        using var digest = new RunningDigest(RunningDigest.Sm3);
        digest.Append("something else"u8);
        digest.Finish();

        digest.Append("abc"u8);

        Assert.That(digest.Finish(), Is.EqualTo(RunningDigest.Of(RunningDigest.Sm3, "abc"u8)));
    }
}
