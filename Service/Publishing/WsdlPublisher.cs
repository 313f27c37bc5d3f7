using System.Xml.Linq;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Service.Publishing;

/// <summary>
/// What partners' tools load: the bundled WSDLs and schemas, with the address they were asked at. Everything is read
/// and put together once, at the start, so that a file which cannot be published stops the start and not a partner.
/// </summary>
public sealed class WsdlPublisher
{
    private readonly Dictionary<string, Publication> publications = new(StringComparer.Ordinal);

    /// <param name="policies">Every policy that the verifier enforces at these addresses.</param>
    public WsdlPublisher(IEnumerable<SecurityPolicy> policies)
        : this(PublishedFile.ReadEmbedded(), policies)
    {
    }

    internal WsdlPublisher(IReadOnlyList<PublishedFile> files, IEnumerable<SecurityPolicy> policies)
    {
        Dictionary<string, PublishedFile> schemaFiles = files
            .Where(file => HasExtension(file, ".xsd"))
            .ToDictionary(file => file.Name, StringComparer.Ordinal);
        Dictionary<string, XDocument> schemas = schemaFiles
            .ToDictionary(file => file.Key, file => SafeXml.Parse(file.Value.Text));
        SecurityPolicy[] enforced = [.. policies.Distinct()];

        foreach (PublishedFile file in files.Where(file => HasExtension(file, ".wsdl")))
        {
            var publication = Publication.Of(file, schemas, schemaFiles, enforced);
            publications.Add(publication.Service.Path, publication);
        }
    }

    public IReadOnlyList<PublishedService> Services =>
    [
        .. publications.Values
            .Select(publication => publication.Service)
            .OrderBy(service => service.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// The WSDL as it was written, its schemas imported from beside it; null where there is no such service.
    /// </summary>
    public byte[]? Wsdl(string path, string baseAddress) => Find(path)?.Plain.At(baseAddress);

    /// <summary>The WSDL with every schema inside, for tools that cannot follow imports.</summary>
    public byte[]? SingleWsdl(string path, string baseAddress) => Find(path)?.Flat.At(baseAddress);

    /// <summary>The flat WSDL with the WS-SecurityPolicy that is enforced.</summary>
    public byte[]? WsdlWithPolicy(string path, string baseAddress) => Find(path)?.WithPolicy.At(baseAddress);

    /// <summary>One schema that the service's WSDL needs; null where there is none of that name.</summary>
    public byte[]? Schema(string path, string name) => Find(path)?.Schemas.GetValueOrDefault(name);

    private Publication? Find(string path) => publications.GetValueOrDefault(path);

    private static bool HasExtension(PublishedFile file, string extension) =>
        file.Name.EndsWith(extension, StringComparison.Ordinal);
}
