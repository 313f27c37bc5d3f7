using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using FinTax.Soap.Tests.Security.Fuzzing;
using static FinTax.Soap.Tests.Security.Attacks.HostileMessage;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>
/// The messages, up to the 4 MiB that are received. The figures: what is refused at its first bytes may cost what a
/// small message costs, <see cref="AtOnce"/>; what is refused when its Header or a long tag has been read,
/// <see cref="Header"/>; what is read whole, <see cref="Whole"/>. Each is several times what the dearest of its kind was measured to cost, so that a
/// slower machine passes, and a cost that grows faster than the message does not.
/// </summary>
internal static partial class HostileMessages
{
    private const int MessageBytes = 4 * 1024 * 1024;

    // An honest message of 6 KB takes 0.2 ms and 100 KiB, of which the reader's buffers and name table are the most.
    internal static readonly (int Milliseconds, int Kibibytes) AtOnce = (20, 1024);

    // A SignedInfo of a thousand elements is canonicalized before anybody is known: 20 ms. A name of 4 MiB is made into a
    // string of 8.
    internal static readonly (int Milliseconds, int Kibibytes) Header = (200, 32 * 1024);

    // Of 4 MiB a million elements take the most time, 50 ms; white space the most memory, 32 MiB, since it is kept and
    // joined.
    internal static readonly (int Milliseconds, int Kibibytes) Whole = (400, 64 * 1024);

    // .NET's reader makes a text of each character reference, of up to 200 bytes that are garbage at once.
    private static readonly (int Milliseconds, int Kibibytes) Pieces = (400, 256 * 1024);

    private const string Start = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>";

    private static readonly string Genuine = Encoding.UTF8.GetString(ForeignMessages.Bytes("xmlsec1-rsa-sha256"));

    internal static IEnumerable<HostileMessage> All => [.. DocumentTypes, .. Floods, .. Namespaces, .. Signatures, .. Characters];

    private static IEnumerable<HostileMessage> DocumentTypes =>
    [
        New("billion laughs", "NotWellFormed", AtOnce, () => Utf8(
            "<!DOCTYPE s:Envelope [<!ENTITY a0 'ha'>" + Each(30, i => $"<!ENTITY a{i + 1} '&a{i};&a{i};'>") + "]>" + Start + "<s:Body>&a30;</s:Body></s:Envelope>")),
        New("quadratic blowup", "NotWellFormed", AtOnce, () => Utf8(
            $"<!DOCTYPE s:Envelope [<!ENTITY a '{Repeat("x", 100_000)}'>]>{Start}<s:Body>{Repeat("&a;", 100_000)}</s:Body></s:Envelope>")),
        New("external document type", "NotWellFormed", AtOnce, () => Utf8(
            "<!DOCTYPE s:Envelope SYSTEM 'file:///etc/passwd'>" + Start + "<s:Body/></s:Envelope>")),
        New("external entity", "NotWellFormed", AtOnce, () => Utf8(
            "<!DOCTYPE s:Envelope [<!ENTITY a SYSTEM 'http://127.0.0.1:9/'>]>" + Start + "<s:Body>&a;</s:Body></s:Envelope>")),
        New("parameter entities", "NotWellFormed", AtOnce, () => Utf8(
            "<!DOCTYPE s:Envelope [<!ENTITY % a 'x'>" + Repeat("%a;", 100_000) + "]>" + Start + "<s:Body/></s:Envelope>")),
        New("processing instructions", "NotWellFormed", AtOnce, () => Utf8(Repeat("<?a b?>", 500_000) + Start + "<s:Body/></s:Envelope>")),
        New("an entity that nobody declared", "NotWellFormed", AtOnce, () => Utf8(Start + "<s:Body>&a;</s:Body></s:Envelope>")),
    ];

    private static IEnumerable<HostileMessage> Floods =>
    [
        New("nested 100,000 deep in the Body", "LimitExceeded", AtOnce, () => Utf8(Start + "<s:Body>" + Repeat("<a>", 100_000))),
        New("nested 100,000 deep in the Header", "LimitExceeded", AtOnce, () => Utf8(Start + "<s:Header>" + Repeat("<a>", 100_000))),
        New("a million header blocks", "LimitExceeded", AtOnce, () => Utf8(Start + "<s:Header>" + Repeat("<a/>", 1_000_000))),
        New("a million elements in one header block", "LimitExceeded", AtOnce, () => Utf8(Start + "<s:Header><a>" + Repeat("<b/>", 1_000_000))),
        New("a start tag of 4 MiB: its name", "LimitExceeded", Header, () => Utf8(Start + "<s:Body><" + Repeat("a", MessageBytes) + "/>")),
        New("a start tag of 4 MiB: an attribute", "LimitExceeded", Header, () => Utf8($"{Start}<s:Body><a b='{Repeat("c", MessageBytes)}'/>")),
        New("a start tag of 4 MiB: white space", "", Whole, () => Utf8(Start + "<s:Body><a " + Repeat(" ", MessageBytes) + "/></s:Body></s:Envelope>")),
        New("a comment of 4 MiB", "", Whole, () => Utf8($"{Start}<s:Body><a><!--{Repeat("c", MessageBytes)}--></a></s:Body></s:Envelope>")),
        New("a million comments", "", Whole, () => Utf8($"{Start}<s:Body><a>{Repeat("<!---->", 500_000)}</a></s:Body></s:Envelope>")),
        New("a million character references", "", Pieces, () => Utf8($"{Start}<s:Body><a>{Repeat("&#65;", 800_000)}</a></s:Body></s:Envelope>")),
        New("half a million CDATA sections", "", Whole, () => Utf8($"{Start}<s:Body><a>{Repeat("<![CDATA[]]>", 340_000)}</a></s:Body></s:Envelope>")),
        New("a million elements in the Body", "", Whole, () => Utf8($"{Start}<s:Body><a>{Repeat("<b/>", 1_000_000)}</a></s:Body></s:Envelope>")),
        New("4 MiB of white space before the payload", "", Whole, () => Utf8($"{Start}<s:Body>{Repeat(" ", MessageBytes)}</s:Body></s:Envelope>")),
        New("4 MiB of white space after the Body", "", Whole, () => Utf8($"{Start}<s:Body/>{Repeat(" ", MessageBytes)}</s:Envelope>")),
    ];

    private static IEnumerable<HostileMessage> Namespaces =>
    [
        New("10,000 attributes on one element", "LimitExceeded", Header, () => Utf8(
            $"{Start}<s:Body><a {Each(10_000, i => $"a{i}='' ")}/></s:Body></s:Envelope>")),
        New("5,000 declarations on one element", "LimitExceeded", Header, () => Utf8(
            $"{Start}<s:Body><a {Each(5000, i => $"xmlns:a{i}='b' ")}/></s:Body></s:Envelope>")),
        New("5,000 declarations and as many attributes that use them", "LimitExceeded", Header, () => Utf8(
            $"{Start}<s:Body><a {Each(2500, i => $"xmlns:a{i}='urn:{i}' a{i}:b='' ")}/></s:Body></s:Envelope>")),
        New("names with equal hashes", "LimitExceeded", Header, () => Utf8(
            $"{Start}<s:Body>{Each(4096, i => $"<{EqualHashes(i)}/>")}</s:Body></s:Envelope>")),
        New("100,000 different names", "LimitExceeded", Header, () => Utf8($"{Start}<s:Body>{Each(100_000, i => $"<n{i}/>")}</s:Body></s:Envelope>")),
        New("63 declarations on each of 28 levels, and attributes that use them", "LimitExceeded", Header, () => Utf8(
            Start + "<s:Body>" + Each(28, level => $"<a {Each(63, i => $"xmlns:p{level}x{i}='urn:{i}' ")}>")
            + Repeat($"<b {Each(60, i => $"p0x{i}:c='' ")}/>", 5000))),
        New("a declaration undone and done again on each element", "", Whole, () => Utf8(
            $"{Start}<s:Body><a xmlns='urn:a'>{Repeat("<b xmlns=''><c xmlns='urn:a'/></b>", 100_000)}</a></s:Body></s:Envelope>")),
    ];

    private static IEnumerable<HostileMessage> Signatures =>
    [
        New("10,000 References", "LimitExceeded", Header, () => Utf8(Genuine.Replace(
            "</ds:SignedInfo>", Repeat(FirstReference().Match(Genuine).Value, 10_000) + "</ds:SignedInfo>", StringComparison.Ordinal))),
        New("as many References as the Header may hold", "SignatureValueWrong", Header, () => Utf8(Genuine.Replace(
            "</ds:SignedInfo>", Repeat(FirstReference().Match(Genuine).Value, 180) + "</ds:SignedInfo>", StringComparison.Ordinal))),
        New("a SignedInfo of a thousand elements with 60 attributes in 60 namespaces", "SignatureValueWrong", Header, () => Utf8(Genuine.Replace(
            "</ds:SignedInfo>",
            $"<ds:Reference {Each(60, i => $"xmlns:p{i}='urn:{i}' ")}>{Repeat($"<a {Each(60, i => $"p{i}:b='' ")}/>", 900)}</ds:Reference></ds:SignedInfo>",
            StringComparison.Ordinal))),
        New("a PrefixList of 10,000 prefixes", "AlgorithmNotAdmitted", AtOnce, () => Utf8(WithPrefixList(Each(10_000, i => $"p{i} ")))),
        New("a PrefixList of one prefix 20,000 times", "AlgorithmNotAdmitted", AtOnce, () => Utf8(WithPrefixList(Repeat("p ", 20_000)))),
        New("a PrefixList of 64 prefixes over a thousand elements", "SignatureValueWrong", Header, () => Utf8(WithPrefixList(Each(64, i => $"p{i} ")).Replace(
            "</ds:SignedInfo>",
            $"<ds:Reference {Each(64, i => $"xmlns:p{i}='urn:{i}' ")}>{Repeat("<a/>", 900)}</ds:Reference></ds:SignedInfo>",
            StringComparison.Ordinal))),
        New("a SignatureValue of 4 MiB", "SignatureValueWrong", Whole, () => Utf8(SignatureValue().Replace(Genuine, $"$1{Repeat("AAAA", MessageBytes / 4)}$2"))),
        New("a certificate of 3 MiB", "TokenMalformed", Whole, () => Utf8(Token().Replace(Genuine, $"$1{Repeat("AAAA", MessageBytes / 5)}$2"))),
        New("a serial number of 4 million digits", "TokenReferenceBroken", Header, () => Utf8(WithIssuerSerial("CN=a", Repeat("1", MessageBytes)))),
        New("an issuer of a million parts", "TokenReferenceBroken", Header, () => Utf8(WithIssuerSerial(Repeat("C=a,", 1_000_000) + "C=a", "1"))),
        New("a certificate whose name has 80,000 parts", "TokenMalformed", Whole, () => Utf8(
            Token().Replace(Genuine, $"${{1}}{Convert.ToBase64String(CertificateOf(parts: 80_000))}$2"))),
        New("an XSLT transform", "TransformNotAdmitted", AtOnce, () => ForeignMessages.Bytes("refused/xslt-transform")),
        New("an XPath transform", "TransformNotAdmitted", AtOnce, () => ForeignMessages.Bytes("refused/xpath-transform")),
    ];

    private static IEnumerable<HostileMessage> Characters =>
    [
        .. new (string Name, byte[] Bytes)[]
        {
            ("an overlong <", [0xC0, 0xBC]),
            ("an overlong NUL", [0xC0, 0x80]),
            ("an overlong &, three bytes", [0xE0, 0x80, 0xA6]),
            ("a lone high surrogate in UTF-8", [0xED, 0xA0, 0x80]),
            ("a surrogate pair in UTF-8, as CESU-8 has it", [0xED, 0xA0, 0xBD, 0xED, 0xB2, 0xB6]),
            ("beyond U+10FFFF", [0xF4, 0x90, 0x80, 0x80]),
            ("five bytes for one character", [0xF8, 0x88, 0x80, 0x80, 0x80]),
            ("a continuation without a start", [0x80]),
            ("a start without a continuation", [0xE4, 0xBD]),
            ("NUL", [0]),
            ("a control character", [0x0B]),
            ("U+FFFE", [0xEF, 0xBF, 0xBE]),
        }.Select(one => New($"{one.Name}, in a text", "NotWellFormed", AtOnce, () => [.. Utf8(Start + "<s:Body><a>"), .. one.Bytes, .. "</a></s:Body></s:Envelope>"u8])),
        .. new[] { "&#0;", "&#x0B;", "&#xD800;", "&#xFFFE;", "&#x110000;", "&#99999999999999999999;", "&#;", "&#x;" }
            .SelectMany(one => new[]
            {
                New($"{one} in a text", "NotWellFormed", AtOnce, () => Utf8($"{Start}<s:Body><a>{one}</a></s:Body></s:Envelope>")),
                New($"{one} between texts", "NotWellFormed", AtOnce, () => Utf8($"{Start}<s:Body><a>b{one}c</a></s:Body></s:Envelope>")),
                New($"{one} in an attribute", "NotWellFormed", AtOnce, () => Utf8($"{Start}<s:Body><a b='c{one}d'/></s:Body></s:Envelope>")),
                New($"{one} in the Header", "NotWellFormed", AtOnce, () => Utf8($"{Start}<s:Header><a>b{one}</a></s:Header><s:Body/></s:Envelope>")),
            }),
        New("]]> in a text", "NotWellFormed", AtOnce, () => Utf8(Start + "<s:Body><a>]]></a></s:Body></s:Envelope>")),
        .. new[] { "utf-7", "ebcdic-cp-us", "IBM037", "utf-32", "gb18030", "ucs-4", "utf-16" }
            .Select(one => New($"declared as {one}, and ASCII", "NotWellFormed", AtOnce, () =>
                Utf8($"<?xml version='1.0' encoding='{one}'?>{Start}<s:Body/></s:Envelope>"))),
        New("UTF-7", "NotWellFormed", AtOnce, () => Utf8("+ADw-s:Envelope+AD4-")),
        New("EBCDIC", "NotWellFormed", AtOnce, () => [0x4C, 0x6F, 0xA7, 0x94, 0x93]),
        New("UTF-32", "NotWellFormed", AtOnce, () => Encoding.UTF32.GetBytes(Start)),
        New("UTF-16 with a lone surrogate", "NotWellFormed", AtOnce, () =>
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"<?xml version='1.0' encoding='utf-16'?>{Start}<s:Body><a>"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("</a></s:Body></s:Envelope>")]),
        New("XML 1.1", "NotWellFormed", AtOnce, () => Utf8($"<?xml version='1.1'?>{Start}<s:Body/></s:Envelope>")),
    ];

    internal static HostileMessage New(string name, string rule, (int Milliseconds, int Kibibytes) cost, Func<byte[]> make) =>
        new(name, rule, cost.Milliseconds, cost.Kibibytes, make);

    // Aa and BB have the same value by Java's and many other simple string hashes.
    private static string EqualHashes(int number) => Each(12, bit => (number >> bit & 1) == 0 ? "Aa" : "BB");

    private static string WithPrefixList(string prefixes) => CanonicalizationMethod().Replace(
        Genuine, $"$1><ec:InclusiveNamespaces xmlns:ec='http://www.w3.org/2001/10/xml-exc-c14n#' PrefixList='{prefixes}'/></ds:CanonicalizationMethod>", 1);

    private static string WithIssuerSerial(string issuer, string serial) => IssuerName().Replace(
        SerialNumber().Replace(Encoding.UTF8.GetString(ForeignMessages.Bytes("xmlsec1-issuer-serial")), $"${{1}}{serial}$2"), $"${{1}}{issuer}$2");

    private static byte[] CertificateOf(int parts)
    {
        var name = new AsnWriter(AsnEncodingRules.DER);

        using (name.PushSequence())
        {
            for (int i = 0; i < parts; i++)
            {
                name.WriteEncodedValue([0x31, 10, 0x30, 8, 6, 3, 0x55, 4, 6, 0x13, 1, (byte)'a']);
            }
        }

        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest(
            new X500DistinguishedName(name.Encode()), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(TestKeys.Noon.AddDays(-1), TestKeys.Noon.AddDays(1));

        return certificate.RawData;
    }

    [GeneratedRegex("(<ds:X509IssuerName>).*?(</ds:X509IssuerName>)", RegexOptions.Singleline)]
    private static partial Regex IssuerName();

    [GeneratedRegex("(<ds:X509SerialNumber>).*?(</ds:X509SerialNumber>)", RegexOptions.Singleline)]
    private static partial Regex SerialNumber();

    [GeneratedRegex("<ds:Reference .*?</ds:Reference>", RegexOptions.Singleline)]
    private static partial Regex FirstReference();

    [GeneratedRegex("(<ds:SignatureValue>).*?(</ds:SignatureValue>)", RegexOptions.Singleline)]
    private static partial Regex SignatureValue();

    [GeneratedRegex("(<wsse:BinarySecurityToken [^>]*>).*?(</wsse:BinarySecurityToken>)", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("(<ds:CanonicalizationMethod [^>]*?)(/>|></ds:CanonicalizationMethod>)")]
    private static partial Regex CanonicalizationMethod();
}
