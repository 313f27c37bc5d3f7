using System.ServiceModel;
using System.Text;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Schemas;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>A service with an operation that has no reply; none of the published ones is such.</summary>
[ServiceContract(Name = "NoticeService", Namespace = Namespace)]
internal interface INoticeService
{
    internal const string Namespace = "urn:test:notice";

    [OperationContract(Action = Namespace + "/Notify", IsOneWay = true)]
    Task NotifyAsync(NotifyRequest request);
}

[MessageContract(WrapperName = "Notify", WrapperNamespace = INoticeService.Namespace)]
internal sealed class NotifyRequest : IRequest
{
    [MessageBodyMember(Namespace = INoticeService.Namespace, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    [MessageBodyMember(Namespace = INoticeService.Namespace, Order = 2)]
    public string Text { get; set; } = "";
}

internal sealed class NoReply : IResponse
{
    public ResponseHeader Header { get; } = new();
}

internal sealed class NotifyHandler : IOperationHandler<NotifyRequest, NoReply>
{
    public List<string> Taken { get; } = [];

    public NoReply Handle(NotifyRequest request, CallScope scope)
    {
        Taken.Add(request.Text);

        return new NoReply();
    }
}

internal static class NoticeService
{
    private const string Schema =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ftc="urn:fintax:common:v1"
                   targetNamespace="urn:test:notice" elementFormDefault="qualified">
          <xs:import namespace="urn:fintax:common:v1" schemaLocation="fintax-common-v1.xsd"/>
          <xs:element name="Notify">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="Header" type="ftc:RequestHeader"/>
                <xs:element name="Text" type="ftc:Text60"/>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    /// <summary>Serves this service in the place of the published ones.</summary>
    internal static void Install(IServiceCollection services, NotifyHandler handler)
    {
        OperationList operations = new OperationList(services).On<NotifyRequest, NoReply, NotifyHandler>();
        Dictionary<string, byte[]> files = SchemaCatalog.BundledFiles();
        files.Add("notice.xsd", Encoding.UTF8.GetBytes(Schema));

        services
            .AddSingleton(handler)
            .AddSingleton(new BodyReader(new SchemaCatalog(files)))
            .AddSingleton(provider => new OperationCatalog([typeof(INoticeService)], operations.Entries, provider));
    }
}
