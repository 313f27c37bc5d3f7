using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Architecture;
using FinTax.Soap.Tests.Contracts;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// Every element of every request, damaged in every way: the whole corridor refuses what .NET's own validation of the
/// published schemas refuses, in the place where it is, and nothing else. All are dry runs, so that what is valid all
/// the same writes nothing either.
/// </summary>
public sealed partial class BrokenSchemaTests : RefusalFixture
{
    private static readonly Dictionary<string, Action<XElement>> Damages = new()
    {
        ["missing"] = element => element.Remove(),
        ["doubled"] = element => element.AddAfterSelf(new XElement(element)),
        ["in another namespace"] = element => element.Name = XName.Get(element.Name.LocalName, "urn:fintax:other:v1"),
        ["with an attribute"] = element => element.SetAttributeValue("evil", "1"),
        ["with a child"] = element => element.AddFirst(new XElement("evil")),
        ["with text of no type"] = element => element.AddFirst(new string('!', 300)),
        ["empty"] = element => element.RemoveNodes(),
    };

    public static IEnumerable<string> Operations => OperationTests.Operations;

    public static IEnumerable<string> DamageNames => Damages.Keys;

    [Test]
    public async Task Refuses_what_is_not_valid_and_nothing_else(
        [ValueSource(nameof(Operations))] string operation, [ValueSource(nameof(DamageNames))] string damage)
    {
        int elements = DryRun(operation).Payload.Descendants().Count();

        for (int place = 0; place < elements; place++)
        {
            GoldenMessage message = DryRun(operation);
            string sender = message.Sender;
            XElement element = message.Payload.Descendants().ElementAt(place);
            string parent = PathOf(element.Parent!);
            Damages[damage](element);
            string[] errors = PublishedSchemas.Validate(message.Payload);

            SoapResponse response = await Corridor.PostAsync(
                GoldenPartners.Sign(sender, message.Soap, message.CanonicalPayload),
                Corridor.AddressOf(message.Payload.Name));

            Assert.That(IsRefusedWithin(parent, response), Is.EqualTo(errors.Length > 0), Corridor.Text(response));
        }
    }

    private static GoldenMessage DryRun(string operation) =>
        new GoldenMessage(operation + "/happy").With("<c:ValidateOnly>false", "<c:ValidateOnly>true");

    private static bool IsRefusedWithin(string parent, SoapResponse response) =>
        Corridor.Value(response, "Code") == "FT1002"
        && Index().Replace(Corridor.Value(response, "XPath")!, "").StartsWith(parent, StringComparison.Ordinal)
        && Corridor.IsSigned(response);

    private static string PathOf(XElement element) =>
        string.Concat(element.AncestorsAndSelf().Reverse().Select(step => "/" + step.Name.LocalName))
            .Replace("/Envelope/Body", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
