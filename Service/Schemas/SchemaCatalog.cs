using System.Reflection;
using System.Xml;
using System.Xml.Schema;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// The schemas that messages are validated against: the published files, which are built into this assembly. Nothing
/// else is ever resolved, not by an import and not by what a message says.
/// </summary>
internal sealed class SchemaCatalog
{
    private const string Folder = "wsdl/";

    /// <param name="files">The schema files by name; an import reaches another one by its name.</param>
    internal SchemaCatalog(IReadOnlyDictionary<string, byte[]> files)
    {
        var resolver = new BundledResolver(files);
        Set = new XmlSchemaSet { XmlResolver = resolver };
        Set.ValidationEventHandler += static (_, problem) => throw problem.Exception;

        foreach (string name in files.Keys.Order(StringComparer.Ordinal))
        {
            Uri address = resolver.ResolveUri(null, name);
            using XmlReader reader = XmlReader.Create(
                new MemoryStream(files[name]), new() { DtdProcessing = DtdProcessing.Prohibit }, address.AbsoluteUri);
            Set.Add(null, reader);
        }

        Set.Compile();
        Plans = new PayloadPlans(Set);
    }

    internal XmlSchemaSet Set { get; }

    internal PayloadPlans Plans { get; }

    /// <summary>The schemas of the published services.</summary>
    internal static SchemaCatalog Bundled() => new(BundledFiles());

    internal static Dictionary<string, byte[]> BundledFiles()
    {
        Assembly assembly = typeof(SchemaCatalog).Assembly;

        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Where(name => name.EndsWith(".xsd", StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..], name => Read(assembly, name));
    }

    /// <summary>True where a payload of that name is described.</summary>
    internal bool Describes(XmlQualifiedName element) => Set.GlobalElements.Contains(element);

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        return bytes;
    }
}
