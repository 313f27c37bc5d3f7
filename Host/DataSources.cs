using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace FinTax.Soap.Host;

/// <summary>Puts what the data folder says between the program's settings and those of the environment.</summary>
internal static class DataSources
{
    internal static void AddDataFolder(this ConfigurationManager configuration, DataFolder data)
    {
        IList<IConfigurationSource> sources = configuration.Sources;

        // Below everything: defaults that depend on where the folder is.
        sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Storage:DatabasePath"] = data.Database,
                ["Partners:Folder"] = data.Path,
            },
        });

        var partners = new JsonConfigurationSource { Path = data.PartnersFile, Optional = true };
        partners.ResolveFileProvider();

        // Above appsettings.json, below the environment and the command line, which override everything.
        int last = sources.Index().Last(source => source.Item is JsonConfigurationSource).Index;
        sources.Insert(last + 1, partners);
    }
}
