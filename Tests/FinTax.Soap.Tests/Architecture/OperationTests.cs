using System.ServiceModel;
using System.Xml;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Tests.Architecture;

/// <summary>An operation is whole or it is not there: WSDL, contract, handler and golden messages belong together.</summary>
public sealed class OperationTests
{
    public static IEnumerable<string> Operations =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "wsdl"), "*.wsdl").SelectMany(PublishedOperations).Order();

    [TestCaseSource(nameof(Operations))]
    public void Has_a_contract(string operation) =>
        Assert.That(
            typeof(ITaxPaymentService).Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(ServiceContractAttribute), inherit: false))
                .SelectMany(type => type.GetMethods())
                .Select(method => method.Name),
            Has.Member(operation + "Async"));

    [TestCaseSource(nameof(Operations))]
    public void Has_a_handler(string operation) =>
        Assert.That(
            Repository.Sources("Service/Operations").Select(Path.GetFileName), Has.Member(operation + "Handler.cs"));

    [TestCaseSource(nameof(Operations))]
    public void Has_golden_messages(string operation)
    {
        string folder = Path.Combine(Repository.Root, "Tests", "FinTax.Soap.Tests", "Golden", operation);

        Assert.That(Cases(folder, ".request.xml"), Has.Member("happy"));
        Assert.That(Cases(folder, ".reply.xml"), Is.EqualTo(Cases(folder, ".request.xml")));
    }

    [Test]
    public void Publishes_every_operation_that_has_a_contract() =>
        Assert.That(
            typeof(ITaxPaymentService).Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(ServiceContractAttribute), inherit: false))
                .SelectMany(type => type.GetMethods())
                .Select(method => method.Name.Replace("Async", "", StringComparison.Ordinal)),
            Is.EquivalentTo(Operations));

    private static IEnumerable<string> Cases(string folder, string suffix) =>
        Directory.GetFiles(folder, "*" + suffix).Select(path => Path.GetFileName(path)[..^suffix.Length]).Order();

    private static IEnumerable<string> PublishedOperations(string wsdl)
    {
        const string Wsdl = "http://schemas.xmlsoap.org/wsdl/";
        using var reader = XmlReader.Create(wsdl, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var operations = new List<string>();

        while (reader.ReadToFollowing("portType", Wsdl))
        {
            using XmlReader portType = reader.ReadSubtree();

            while (portType.ReadToFollowing("operation", Wsdl))
            {
                operations.Add(portType.GetAttribute("name")!);
            }
        }

        return operations;
    }
}
