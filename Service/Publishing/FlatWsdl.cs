using System.Xml.Linq;

namespace FinTax.Soap.Service.Publishing;

/// <summary>
/// Takes a WSDL whose types come from imported files and makes one document of it: every schema stands inside
/// <c>wsdl:types</c>, a schema after those it uses, and no import names a place any more.
/// </summary>
internal static class FlatWsdl
{
    internal static XDocument Flatten(XDocument wsdl, IReadOnlyDictionary<string, XDocument> schemas)
    {
        var flat = new XDocument(wsdl);
        XElement types = flat.Root!.Element(WsdlNames.Wsdl + "types")
            ?? throw new InvalidDataException("A published WSDL has no wsdl:types.");
        var ordered = new List<string>();

        foreach (XElement wrapper in types.Elements(WsdlNames.Schema + "schema").ToList())
        {
            CollectImports(wrapper, schemas, ordered, []);

            // What holds imports alone has no types of its own and nothing left to say.
            if (wrapper.Elements().All(WsdlNames.IsImport))
            {
                wrapper.Remove();
            }
        }

        // The schemas that were in the WSDL itself use the imported ones and stay behind them.
        types.AddFirst(ordered.Select(name => new XElement(schemas[name].Root!)));
        types.Descendants().Where(WsdlNames.IsImport).Attributes("schemaLocation").Remove();

        return flat;
    }

    private static void CollectImports(
        XElement schema,
        IReadOnlyDictionary<string, XDocument> schemas,
        List<string> ordered,
        HashSet<string> underWay)
    {
        foreach (XElement import in schema.Elements().Where(WsdlNames.IsImport))
        {
            if (import.Name.LocalName != "import")
            {
                // Flattening these would mean merging two schemas into one, which nothing of ours needs.
                throw new InvalidDataException(
                    $"A published schema uses xs:{import.Name.LocalName}; only xs:import is served flat.");
            }

            string? name = (string?)import.Attribute("schemaLocation");

            if (name is null || ordered.Contains(name) || !underWay.Add(name))
            {
                continue;
            }

            CollectImports(Named(name, schemas).Root!, schemas, ordered, underWay);
            ordered.Add(name);
        }
    }

    private static XDocument Named(string name, IReadOnlyDictionary<string, XDocument> schemas) =>
        schemas.TryGetValue(name, out XDocument? schema)
            ? schema
            : throw new InvalidDataException($"The schema {name} is imported and not among the published files.");
}
