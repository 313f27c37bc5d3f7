using System.Runtime.Serialization;
using System.ServiceModel;
using System.Text;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Schemas;

namespace FinTax.Soap.Tests.Large;

/// <summary>A payload with what the published contracts do not have: bytes, and a list without an end.</summary>
[MessageContract(WrapperName = "Load", WrapperNamespace = Namespace)]
public sealed class Load
{
    internal const string Namespace = "urn:test:bulk";
    internal const int ContentBytesMax = 1000;

    private const string Schema =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="urn:test:bulk"
                   targetNamespace="urn:test:bulk" elementFormDefault="qualified">
          <xs:element name="Load" type="b:Load"/>
          <xs:complexType name="Load">
            <xs:sequence>
              <xs:element name="Title" type="b:Title"/>
              <xs:element name="Content" type="b:Content" minOccurs="0"/>
              <xs:element name="Seal" type="b:Content" minOccurs="0"/>
              <xs:element name="Rows" type="b:Rows"/>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="Rows">
            <xs:sequence><xs:element name="Row" type="b:Row" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
          </xs:complexType>
          <xs:complexType name="Row">
            <xs:sequence>
              <xs:element name="No" type="xs:int"/>
              <xs:element name="Text" type="b:Title"/>
              <xs:element name="Amount" type="xs:decimal"/>
            </xs:sequence>
          </xs:complexType>
          <xs:simpleType name="Title">
            <xs:restriction base="xs:string"><xs:maxLength value="40"/></xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="Content">
            <xs:restriction base="xs:base64Binary"><xs:minLength value="1"/><xs:maxLength value="1000"/></xs:restriction>
          </xs:simpleType>
        </xs:schema>
        """;

    internal static BodyReader Reader { get; } =
        new(new SchemaCatalog(new Dictionary<string, byte[]> { ["bulk.xsd"] = Encoding.UTF8.GetBytes(Schema) }));

    [MessageBodyMember(Namespace = Namespace, Order = 1)]
    public string Title { get; set; } = "";

    [MessageBodyMember(Namespace = Namespace, Order = 2)]
    public byte[]? Content { get; set; }

    [MessageBodyMember(Namespace = Namespace, Order = 3)]
    public byte[]? Seal { get; set; }

    [MessageBodyMember(Namespace = Namespace, Order = 4)]
    public Rows Rows { get; set; } = [];
}

[CollectionDataContract(Namespace = Load.Namespace, ItemName = "Row")]
public sealed class Rows : List<Row>;

[DataContract(Namespace = Load.Namespace)]
public sealed class Row
{
    [DataMember(Order = 1)]
    public int No { get; set; }

    [DataMember(Order = 2)]
    public string Text { get; set; } = "";

    [DataMember(Order = 3)]
    public decimal Amount { get; set; }
}

/// <summary>Counts and sums what goes by, and looks at the memory in use now and then.</summary>
internal sealed class RowStage : IItemStage
{
    public Type ItemType => typeof(Row);

    internal int Count { get; private set; }

    internal decimal Sum { get; private set; }

    internal long HeapBytesMax { get; private set; }

    public void Put(object item)
    {
        Sum += ((Row)item).Amount;

        if (++Count % 1000 == 0)
        {
            HeapBytesMax = Math.Max(HeapBytesMax, GC.GetTotalMemory(forceFullCollection: false));
        }
    }
}
