using System.Net;
using System.Xml;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// Resolves what one bundled schema imports from another, by file name; for all else there is no way out.
/// </summary>
internal sealed class BundledResolver(IReadOnlyDictionary<string, byte[]> files) : XmlResolver
{
    private static readonly Uri Root = new("bundled:///");

    public override ICredentials Credentials
    {
        set => throw new NotSupportedException("Nothing is fetched.");
    }

    public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => new(Root, relativeUri);

    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        absoluteUri.Scheme == Root.Scheme
        && files.TryGetValue(absoluteUri.AbsolutePath.TrimStart('/'), out byte[]? bytes)
            ? new MemoryStream(bytes)
            : throw new XmlException($"'{absoluteUri}' is not one of the bundled schemas.");
}
