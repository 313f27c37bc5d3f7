using static FinTax.Soap.Tests.Security.Attacks.HostileMessage;
using static FinTax.Soap.Tests.Security.Attacks.HostileMessages;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>MTOM messages whose cost is in their parts, or in how often they are referred to.</summary>
internal static class HostileAttachments
{
    private const int PartBytes = 4_000_000;

    // Ends in what its repetitions in a part differ in, so that each is compared to its end.
    private const string Boundary = "--------------------------------------------------------------------b";

    private const string Include = "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:a'/>";
    private const string RootHeader = "Content-Type: application/xop+xml; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n";

    internal static IEnumerable<HostileMessage> All => [.. Includes, .. Parts];

    private static IEnumerable<HostileMessage> Includes =>
    [
        Packed("50,000 Includes of one part", "NotXop", AtOnce, Envelope(Repeat($"<a>{Include}</a>", 50_000)), Part("a", "b")),
        Packed("a thousand Includes in a header block", "NotXop", Header, Envelope("", $"<a>{Repeat(Include, 1000)}</a>"), Part("a", "b")),
        Packed("an Include of another message", "NotXop", AtOnce, Envelope($"<a>{Outside("http://127.0.0.1:9/")}</a>"), Part("a", "b")),
        Packed("an Include of a file", "NotXop", AtOnce, Envelope($"<a>{Outside("file:///dev/zero")}</a>"), Part("a", "b")),
        Packed("an Include of the message itself", "NotXop", AtOnce, Envelope($"<a>{Outside("cid:root")}</a>"), Part("a", "b")),
        Packed("Includes in Includes", "NotXop", AtOnce, Envelope($"<a>{Repeat(Include.Replace("/>", ">", StringComparison.Ordinal), 30)}"), Part("a", "b")),
        Packed("an Include of 4 MB", "", Whole, Envelope($"<a>{Include}</a>"), Part("a", Repeat("b", PartBytes))),
        Packed("a token of 4 MB", "LimitExceeded", AtOnce, Envelope("", Token), Part("a", Repeat("b", PartBytes))),
        Packed("an href of 4 MB", "LimitExceeded", Header, Envelope($"<a>{Outside("cid:" + Repeat("%61", PartBytes / 3))}</a>"), Part("a", "b")),
        Packed("an href of 60 KB in escapes", "NotXop", AtOnce, Envelope($"<a>{Outside("cid:" + Repeat("%61", 20_000))}</a>"), Part("a", "b")),
    ];

    private static IEnumerable<HostileMessage> Parts =>
    [
        Packed("32 parts that nothing refers to", "LimitExceeded", AtOnce, Envelope("<a/>"), Each(32, i => Part($"a{i}", "b"))),
        Packed("31 parts that nothing refers to", "NotXop", AtOnce, Envelope("<a/>"), Each(31, i => Part($"a{i}", "b"))),
        Packed("30,000 parts", "LimitExceeded", AtOnce, Envelope("<a/>"), Each(30_000, i => Part($"a{i}", "b"))),
        Packed("30,000 parts without a header", "NotMultipart", AtOnce, Envelope("<a/>"), Repeat($"\r\n--{Boundary}\r\n\r\n\r\nb", 30_000)),
        Packed("a part with a header of 4 MB", "NotMultipart", AtOnce, Envelope("<a/>"), $"\r\n--{Boundary}\r\nContent-ID: <{Repeat("a", PartBytes)}>\r\n\r\nb"),
        Packed("a part with a thousand header fields", "NotMultipart", AtOnce, Envelope("<a/>"), $"\r\n--{Boundary}\r\n{Each(1000, i => $"X{i}: \r\n")}\r\nb"),
        Packed("50,000 boundaries but for their last character", "NotMultipart", Whole, Envelope("<a/>"), Part("a", Repeat($"\r\n--{Boundary[..^1]}c", 50_000)), end: ""),
        Packed("4 MB of line ends", "NotMultipart", Whole, Envelope("<a/>"), Part("a", Repeat("\r\n--", PartBytes / 4)), end: ""),
    ];

    private static string Token =>
        "<w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'>"
        + $"<w:BinarySecurityToken>{Include}</w:BinarySecurityToken></w:Security>";

    private static string Envelope(string payload, string headers = "") =>
        $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header>{headers}</s:Header><s:Body>{payload}</s:Body></s:Envelope>";

    private static string Outside(string href) => Include.Replace("cid:a", href, StringComparison.Ordinal);

    private static string Part(string id, string bytes) => $"\r\n--{Boundary}\r\nContent-ID: <{id}>\r\n\r\n{bytes}";

    private static HostileMessage Packed(
        string name, string rule, (int Milliseconds, int Kibibytes) cost, string envelope, string parts, string end = $"\r\n--{Boundary}--") =>
        New(name, rule, cost, () => Utf8($"--{Boundary}\r\n{RootHeader}{envelope}{parts}{end}")) with
        {
            ContentType = $"multipart/related; type=\"application/xop+xml\"; boundary=\"{Boundary}\"",
        };
}
