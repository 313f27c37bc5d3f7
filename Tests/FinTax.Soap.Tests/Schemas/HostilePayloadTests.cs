using System.Text;
using System.Text.RegularExpressions;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Schemas;
using FinTax.Soap.Tests.Security.Attacks;

namespace FinTax.Soap.Tests.Schemas;

/// <summary>
/// Payloads of an open operation that are meant to cost more than they weigh: nobody has to be proven for them to be
/// validated. The figures are several times what was measured, as those of <see cref="HostileMessages"/> are.
/// </summary>
internal sealed class HostilePayloadTests
{
    private const int Milliseconds = 400;
    private const int Kibibytes = 64 * 1024;

    private static readonly BodyReader Reader = new(SchemaCatalog.Bundled());

    private static IEnumerable<TestCaseData> Payloads =>
    [
        Ping("elements that have no place", Repeat("<x/>", 900_000)),
        Ping("elements of another namespace", Repeat("<x xmlns='urn:x'/>", 200_000)),
        Ping("elements in the place of text", $"<Echo>{Repeat("<x/>", 900_000)}</Echo>"),
        Ping("texts where elements belong", Repeat("a<x/>", 700_000)),
        Ping("attributes that have no place", $"<Echo {Each(60, i => $"a{i}='' ")}>" + Repeat($"<x {Each(60, i => $"a{i}='' ")}/>", 10_000) + "</Echo>"),
        Ping("types of nothing", Repeat("<x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='a'/>", 50_000)),
        Ping("a text of 4 MB", $"<Echo>{Repeat("a", 4_000_000)}</Echo>"),
        Ping("a text of 4 MB in pieces", $"<Echo>{Repeat("a<!---->", 500_000)}</Echo>"),
        Ping("the same element", Repeat("<Echo>a</Echo>", 280_000)),
        Ping("payloads beside it", "</Ping>" + Repeat("<x/>", 900_000) + "<Ping>"),
        .. new[] { "MessageId", "Sender", "WorkDate", "SentAt", "ServiceVersion", "ResendFlag" }.SelectMany(member => new[]
        {
            Header($"a {member} of 4 million digits", member, Repeat("1", 4_000_000)),
            Header($"a {member} of 4 million blanks", member, Repeat(" ", 4_000_000)),
        }),
    ];

    [TestCaseSource(nameof(Payloads))]
    public void Costs_little(string payload)
    {
        byte[] envelope = Encoding.UTF8.GetBytes(
            $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{payload}</s:Body></s:Envelope>");

        Cost cost = Cost.Of(() => Assert.Throws<SoapFaultException>(() => Read(envelope)));

        TestContext.Out.WriteLine(
            $"| {TestContext.CurrentContext.Test.Name}, {envelope.Length / 1024:N0} KiB: {cost}; up to {Milliseconds} ms, {Kibibytes:N0} KiB");
        Assert.That(cost.Processor.TotalMilliseconds, Is.LessThan(Milliseconds));
        Assert.That(cost.Bytes / 1024, Is.LessThan(Kibibytes));
    }

    private static object Read(byte[] envelope)
    {
        using var message = new VerifiedMessage(SoapMessage.Parse(envelope, XmlLimits.Default), null, [], null);

        return Reader.Read(message.Message, message.Body, ContractShape.Of(typeof(PingRequest)));
    }

    private static TestCaseData Ping(string name, string content) =>
        new TestCaseData($"<Ping xmlns='urn:fintax:ops:v1'>{content}</Ping>").SetArgDisplayNames(name);

    private static TestCaseData Header(string name, string member, string value) => Ping(
        name,
        Regex.Replace(
            """
            <Header xmlns:c="urn:fintax:common:v1"><c:MessageId>20261123100100000001</c:MessageId><c:Sender>100000000102</c:Sender>
            <c:Receiver>100000000001</c:Receiver><c:WorkDate>2026-11-23</c:WorkDate><c:SentAt>2026-11-23T12:00:00Z</c:SentAt>
            <c:ServiceVersion>1.0</c:ServiceVersion><c:ResendFlag>false</c:ResendFlag></Header>
            """,
            $"(<c:{member}>).*?<",
            found => $"{found.Groups[1].Value}{value}<"));

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
