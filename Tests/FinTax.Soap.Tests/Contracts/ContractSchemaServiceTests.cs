using System.ServiceModel.Description;

namespace FinTax.Soap.Tests.Contracts;

[TestFixture]
public class ContractSchemaServiceTests
{
    private static IEnumerable<string> ServiceNames => PublishedSchemas.Services;

    [Test]
    public void Every_WSDL_has_an_interface_and_the_other_way_round()
    {
        Assert.That(ServiceShape.Services.Select(service => service.Name), Is.EqualTo(PublishedSchemas.Services));
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void Interface_and_port_type_have_the_same_operations(string service)
    {
        var wsdl = new WsdlShape(PublishedSchemas.Wsdl(service));
        ContractDescription contract = ServiceShape.Services.Single(one => one.Name == service);

        Assert.That(ServiceShape.PortType(contract), Is.EqualTo(wsdl.PortType));
        Assert.That(ServiceShape.ReadOperations(contract), Is.EqualTo(wsdl.ReadOperations()));
    }

    // Several clients know SOAP 1.1 only, and take the first port.
    [TestCaseSource(nameof(ServiceNames))]
    public void SOAP_1_1_comes_first_and_SOAP_1_2_stands_at_the_same_address(string service)
    {
        var ports = new WsdlShape(PublishedSchemas.Wsdl(service)).ReadPorts();

        Assert.That(ports.Select(port => port.Soap),
            Is.EqualTo(new[] { WsdlShape.Soap11Namespace, WsdlShape.Soap12Namespace }));
        Assert.That(ports.Select(port => port.Address), Is.All.EqualTo($"http://localhost:8080/{service}"));
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void Both_bindings_carry_the_whole_port_type(string service)
    {
        var wsdl = new WsdlShape(PublishedSchemas.Wsdl(service));

        Assert.That(wsdl.ReadBinding(WsdlShape.Soap11Namespace), Is.EqualTo(wsdl.ReadPortTypeAsBinding()));
        Assert.That(wsdl.ReadBinding(WsdlShape.Soap12Namespace), Is.EqualTo(wsdl.ReadPortTypeAsBinding()));
    }
}
