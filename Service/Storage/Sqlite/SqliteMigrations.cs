using System.Globalization;
using System.Reflection;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>Brings the file to the shape this program knows: numbered scripts, each applied once, in a transaction with its number.</summary>
internal static class SqliteMigrations
{
    private const string Folder = "storage/";

    public static void Apply(SqliteDatabase database)
    {
        SortedDictionary<int, string> scripts = FindScripts();
        int reached = (int)database.ReadNumber("PRAGMA user_version");

        if (reached > scripts.Keys.Last())
        {
            throw new StoreNotUsableException(
                $"The database is of version {reached} and this program knows {scripts.Keys.Last()}. Use the newer program.");
        }

        foreach ((int number, string name) in scripts.Where(script => script.Key > reached))
        {
            database.Execute($"BEGIN IMMEDIATE;\n{Read(name)}\nPRAGMA user_version = {number};\nCOMMIT;");
        }
    }

    private static SortedDictionary<int, string> FindScripts() => new(
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture)));

    private static string Read(string name)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);

        return reader.ReadToEnd();
    }
}
