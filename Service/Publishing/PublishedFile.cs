using System.Text;

namespace FinTax.Soap.Service.Publishing;

/// <summary>One file under <c>wsdl/</c>.</summary>
/// <param name="Name">The file's name without a folder, as imports write it.</param>
/// <param name="Text">Its text, as it was written.</param>
internal sealed record PublishedFile(string Name, string Text)
{
    private const string Folder = "wsdl/";

    /// <summary>The files that are embedded into this assembly.</summary>
    internal static IReadOnlyList<PublishedFile> ReadEmbedded()
    {
        var assembly = typeof(PublishedFile).Assembly;

        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);

                    return new PublishedFile(name[Folder.Length..], reader.ReadToEnd());
                }),
        ];
    }
}
