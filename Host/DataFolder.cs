namespace FinTax.Soap.Host;

/// <summary>
/// The one folder that this service writes to: database, keys, logs, the partners' settings and
/// long messages under way. Relative to where the
/// service is started, since that is where somebody looks for it who has just started it.
/// </summary>
internal sealed record DataFolder(string Path)
{
    internal string Keys => System.IO.Path.Combine(Path, "keys");

    internal string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>Long messages while they are being received and carried out.</summary>
    internal string Spool => System.IO.Path.Combine(Path, "spool");

    internal string Database => System.IO.Path.Combine(Path, "fintax.db");

    internal string SandboxDatabase => System.IO.Path.Combine(Path, "sandbox.db");

    internal string PartnersFile => System.IO.Path.Combine(Path, "partners.json");

    /// <summary>The setting <c>Data:Folder</c>.</summary>
    internal static DataFolder From(IConfiguration configuration) =>
        new(System.IO.Path.GetFullPath(configuration["Data:Folder"] ?? "data"));

    /// <summary>A path below the folder, or the path itself where it is absolute.</summary>
    internal string Resolve(string path) => System.IO.Path.GetFullPath(path, Path);
}
