using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Tests.Publishing;

internal sealed class WsdlPublisherTests
{
    private const string Base = "https://bus.example.com:8443/fintax";

    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";

    private static readonly string[] Paths = ["/BankAccountService", "/EInvoiceService", "/PlatformService", "/TaxBatchService", "/TaxFilingService", "/TaxPaymentService"];

    private readonly WsdlPublisher publisher = new([new SecurityPolicy()]);

    [Test]
    public void Lists_every_service_with_its_operations()
    {
        IReadOnlyList<PublishedService> services = publisher.Services;

        Assert.Multiple(() =>
        {
            Assert.That(services.Select(service => service.Path), Is.EqualTo(Paths));
            Assert.That(string.Join(' ', services[2].Operations), Is.EqualTo("Ping GetServiceStatus ListResultCodes"));
        });
    }

    [TestCaseSource(nameof(Paths))]
    public void Puts_the_base_address_into_both_ports(string path)
    {
        XDocument wsdl = Parse(publisher.Wsdl(path, Base));

        IEnumerable<string> locations = wsdl.Descendants().Attributes("location").Select(location => location.Value);

        Assert.That(locations, Is.EqualTo(new[] { Base + path, Base + path }));
    }

    [TestCaseSource(nameof(Paths))]
    public void Changes_nothing_but_addresses_imports_and_the_policy_note(string path)
    {
        string name = path[1..];
        string written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wsdl", name + ".wsdl"));

        string served = Encoding.UTF8.GetString(publisher.Wsdl(path, Base)!);

        string note = $"\n    The same with its WS-SecurityPolicy: {Base}{path}?wsdlWithPolicy\n  ";
        string restored = served
            .Replace(note, "", StringComparison.Ordinal)
            .Replace(name + "?xsd=", "", StringComparison.Ordinal)
            .Replace($"{Base}{path}\"", $"http://localhost:8080{path}\"", StringComparison.Ordinal);
        Assert.That(restored, Is.EqualTo(written));
    }

    [TestCaseSource(nameof(Paths))]
    public void Serves_every_schema_that_it_imports(string path)
    {
        var wanted = new Queue<string>(Imports(Parse(publisher.Wsdl(path, Base))));
        var found = new HashSet<string>();

        while (wanted.TryDequeue(out string? import))
        {
            if (found.Add(import))
            {
                Imports(Parse(publisher.Schema(path, import))).ToList().ForEach(wanted.Enqueue);
            }
        }

        Assert.That(found, Does.Contain("fintax-common-v1.xsd").And.Contain("fintax-fault-v1.xsd"));
    }

    [TestCaseSource(nameof(Paths))]
    public void The_single_wsdl_needs_no_other_file_and_its_schemas_compile(string path)
    {
        XDocument wsdl = Parse(publisher.SingleWsdl(path, Base));
        var set = new XmlSchemaSet { XmlResolver = null };

        foreach (XElement schema in wsdl.Root!.Elements(Wsdl + "types").Elements(Schema + "schema"))
        {
            set.Add(null, schema.CreateReader());
        }

        set.Compile();
        Assert.Multiple(() =>
        {
            Assert.That(wsdl.Descendants().Attributes("schemaLocation"), Is.Empty);
            Assert.That(
                wsdl.Descendants(Wsdl + "part").Select(part => Element(part, "element")),
                Has.All.Matches<XmlQualifiedName>(name => set.GlobalElements.Contains(name!)));
        });
    }

    [Test]
    public void Is_the_same_byte_for_byte_each_time()
    {
        var another = new WsdlPublisher([new SecurityPolicy()]);

        Assert.Multiple(() =>
        {
            Assert.That(another.Wsdl(Paths[2], Base), Is.EqualTo(publisher.Wsdl(Paths[2], Base)));
            Assert.That(another.SingleWsdl(Paths[2], Base), Is.EqualTo(publisher.SingleWsdl(Paths[2], Base)));
            Assert.That(another.WsdlWithPolicy(Paths[2], Base), Is.EqualTo(publisher.WsdlWithPolicy(Paths[2], Base)));
        });
    }

    [Test]
    public void Every_binding_refers_to_the_policy()
    {
        XNamespace policy = "http://schemas.xmlsoap.org/ws/2004/09/policy";
        XNamespace utility = Soap.Security.WellKnown.Wsu;
        XDocument wsdl = Parse(publisher.WsdlWithPolicy(Paths[2], Base));

        string id = (string)wsdl.Root!.Element(policy + "Policy")!.Attribute(utility + "Id")!;

        IEnumerable<XElement> references = wsdl.Root.Elements(Wsdl + "binding").Elements(policy + "PolicyReference");
        Assert.That(
            references.Select(reference => (string?)reference.Attribute("URI")),
            Is.EqualTo(new[] { "#" + id, "#" + id }));
    }

    [Test]
    public void The_plain_wsdl_carries_no_policy_and_names_the_address_of_the_one_that_does()
    {
        string served = Encoding.UTF8.GetString(publisher.Wsdl(Paths[0], Base)!);

        Assert.That(served, Does.Contain($"{Base}{Paths[0]}?wsdlWithPolicy").And.Not.Contain("/policy"));
    }

    [Test]
    public void Escapes_an_address_that_is_no_plain_text()
    {
        const string Odd = "https://host/a&b<\"";

        XDocument wsdl = Parse(publisher.Wsdl(Paths[0], Odd));

        Assert.That(wsdl.Descendants().Attributes("location").First().Value, Is.EqualTo(Odd + Paths[0]));
    }

    [TestCase("/taxpaymentservice", "fintax-common-v1.xsd")] // another service's path
    [TestCase("/TaxPaymentService", "TaxPaymentService.wsdl")] // a file that is no schema
    [TestCase("/TaxPaymentService", "../wsdl/fintax-common-v1.xsd")] // a path and not a name
    [TestCase("/TaxPaymentService", "")]
    public void Knows_nothing_else(string path, string schema) => Assert.That(publisher.Schema(path, schema), Is.Null);

    private static IEnumerable<string> Imports(XDocument document) =>
        document.Descendants(Schema + "import").Attributes("schemaLocation").Select(at => at.Value.Split("?xsd=")[1]);

    private static XmlQualifiedName Element(XElement part, string attribute)
    {
        string[] name = ((string)part.Attribute(attribute)!).Split(':');

        return new(name[1], part.GetNamespaceOfPrefix(name[0])!.NamespaceName);
    }

    private static XDocument Parse(byte[]? document) => SafeXml.Parse(Encoding.UTF8.GetString(document!));
}
