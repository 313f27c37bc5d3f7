using System.ServiceModel;
using System.Text.Json;
using System.Xml;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Tests.Architecture;

/// <summary>
/// An operation is whole or it is not there: WSDL, contract, handler, golden messages and a call by the clients of other
/// stacks belong together.
/// </summary>
public sealed class OperationTests
{
    /// <summary>All of them, each after the name of its service and a point.</summary>
    public static IEnumerable<string> Published =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "wsdl"), "*.wsdl")
            .SelectMany(PublishedOperations)
            .Order();

    public static IEnumerable<string> Operations => Published.Select(operation => operation.Split('.')[1]);

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

    [TestCaseSource(nameof(Published))]
    public void Is_called_by_clients_of_other_stacks(string operation)
    {
        using var calls = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Interop", "calls.json")));

        Assert.That(
            calls.RootElement.GetProperty("signed").EnumerateArray()
                .Select(call => $"{call.GetProperty("service")}.{call.GetProperty("operation")}"),
            Has.Member(operation));
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
                operations.Add($"{Path.GetFileNameWithoutExtension(wsdl)}.{portType.GetAttribute("name")}");
            }
        }

        return operations;
    }
}
