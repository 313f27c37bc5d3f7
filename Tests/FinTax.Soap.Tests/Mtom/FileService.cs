using System.ServiceModel;
using System.Text;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Schemas;
using FinTax.Soap.Tests.Binding;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>A service that takes a file and gives one back.</summary>
[ServiceContract(Name = "FileService", Namespace = Namespace)]
public interface IFileService
{
    internal const string Namespace = "urn:test:file";

    [OperationContract(Action = Namespace + "/Turn", ReplyAction = Namespace + "/TurnResponse")]
    Task<TurnResponse> TurnAsync(TurnRequest request);
}

[MessageContract(WrapperName = "Turn", WrapperNamespace = IFileService.Namespace)]
public sealed class TurnRequest : IRequest
{
    [MessageBodyMember(Namespace = IFileService.Namespace, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    [MessageBodyMember(Namespace = IFileService.Namespace, Order = 2)]
    public byte[] File { get; set; } = [];
}

[MessageContract(WrapperName = "TurnResponse", WrapperNamespace = IFileService.Namespace)]
public sealed class TurnResponse : IResponse
{
    [MessageBodyMember(Name = "ResponseHeader", Namespace = IFileService.Namespace, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    [MessageBodyMember(Namespace = IFileService.Namespace, Order = 2)]
    public byte[] File { get; set; } = [];
}

/// <summary>Gives the file back from its last byte to its first.</summary>
internal sealed class TurnHandler : IOperationHandler<TurnRequest, TurnResponse>
{
    public TurnResponse Handle(TurnRequest request, CallScope scope) => new()
    {
        Header = scope.ReplyHeader(),
        File = [.. request.File.Reverse()],
    };
}

internal static class FileService
{
    private const string Schema =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ftc="urn:fintax:common:v1" xmlns:f="urn:test:file"
                   targetNamespace="urn:test:file" elementFormDefault="qualified">
          <xs:import namespace="urn:fintax:common:v1" schemaLocation="fintax-common-v1.xsd"/>
          <xs:simpleType name="File">
            <xs:restriction base="xs:base64Binary"><xs:maxLength value="200000"/></xs:restriction>
          </xs:simpleType>
          <xs:element name="Turn">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="Header" type="ftc:RequestHeader"/>
                <xs:element name="File" type="f:File"/>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    internal static readonly byte[] Content = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 13))];

    internal static TurnRequest Turn(byte[] file)
    {
        RequestHeader header = Samples.DeductTax().Header;
        header.Sender = TestKeys.BankNode;
        header.ValidateOnly = false;

        return new() { Header = header, File = file };
    }

    /// <summary>Serves this service in the place of the published ones.</summary>
    internal static void Install(IServiceCollection services)
    {
        OperationList operations = new OperationList(services).On<TurnRequest, TurnResponse, TurnHandler>();
        Dictionary<string, byte[]> files = SchemaCatalog.BundledFiles();
        files.Add("file.xsd", Encoding.UTF8.GetBytes(Schema));

        services
            .AddSingleton(new BodyReader(new SchemaCatalog(files)))
            .AddSingleton(provider => new OperationCatalog([typeof(IFileService)], operations.Entries, provider))
            .Configure<PartnersOptions>(options => options.Registered[TestKeys.BankNode].Operations = ["Turn"]);
    }
}
