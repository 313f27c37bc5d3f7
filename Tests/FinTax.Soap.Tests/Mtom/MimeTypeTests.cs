using FinTax.Soap.Security.Mtom;

namespace FinTax.Soap.Tests.Mtom;

public sealed class MimeTypeTests
{
    [TestCase("multipart/related; boundary=b", "b")]
    [TestCase("Multipart/Related;BOUNDARY=\"b\"", "b")]
    [TestCase("multipart/related; type=\"application/xop+xml\" ; boundary=\"a;b\"; start=\"<c>\"", "a;b")]
    [TestCase("multipart/related; boundary=\"a\\\"b\\\\\"", "a\"b\\")]
    [TestCase("multipart/related; boundary=uuid:1;", "uuid:1")]
    [TestCase("multipart/related", null)]
    public void Takes_apart(string field, string? boundary)
    {
        MimeType? type = MimeType.Parse(field);

        Assert.That(type?.Name, Is.EqualTo("multipart/related"));
        Assert.That(type?["boundary"], Is.EqualTo(boundary));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("multipart")]
    [TestCase("multipart/related boundary=b")]
    [TestCase("multipart/related; boundary")]
    [TestCase("multipart/related; boundary=")]
    [TestCase("multipart/related; boundary=\"b")]
    [TestCase("multipart/related; boundary=\"b\"c")]
    [TestCase("multipart/related; boundary=b c")]
    [TestCase("multipart/related; boundary=a; boundary=b")]
    [TestCase("multipart/related; boundary=a; Boundary=\"a\"")]
    [TestCase("multipart/related; (comment) boundary=a")]
    public void Refuses(string? field) => Assert.That(MimeType.Parse(field), Is.Null);
}
