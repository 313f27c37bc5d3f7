using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>The files of wsdl/, as they lie beside the tests.</summary>
internal static class PublishedSchemas
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    internal static readonly XmlSchemaSet Set = Compile();

    // A compiled set holds xs:anyType too.
    internal static IEnumerable<XmlSchemaType> Types =>
        Set.GlobalTypes.Values.Cast<XmlSchemaType>().Where(type => type.QualifiedName.Namespace != XmlSchema.Namespace);

    internal static IEnumerable<XmlSchemaElement> Elements => Set.GlobalElements.Values.Cast<XmlSchemaElement>();

    internal static IEnumerable<string> Services =>
        Directory.GetFiles(Folder, "*.wsdl").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "wsdl");

    internal static XElement Wsdl(string service)
    {
        using var reader = XmlReader.Create(Path.Combine(Folder, service + ".wsdl"), Settings);
        return XElement.Load(reader);
    }

    internal static XElement GoldenRequest(string operation)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Golden", operation, "happy.request.xml");
        using var reader = XmlReader.Create(path, Settings);
        return XElement.Load(reader);
    }

    internal static string[] Validate(XElement payload)
    {
        List<string> errors = [];
        new XDocument(payload).Validate(Set, (_, breach) => errors.Add(breach.Message));
        return [.. errors];
    }

    private static XmlSchemaSet Compile()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (string path in Directory.GetFiles(Folder, "*.xsd"))
        {
            using var reader = XmlReader.Create(path, Settings);
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }
}
