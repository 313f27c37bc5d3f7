using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>
/// The open database file, its lock and its prepared statements. One host owns the file at a time: a second one would
/// hold another writer's truth in its prepared state, so it is refused at start and told why.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly FileStream instanceLock;
    private readonly SqliteConnection connection;
    private readonly List<SqliteStatement> statements = [];

    public SqliteDatabase(string path)
    {
        string fullPath = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        instanceLock = Lock(fullPath + ".lock");

        try
        {
            connection = Open(fullPath);
            SqliteMigrations.Apply(this);
        }
        catch
        {
            connection?.Dispose();
            instanceLock.Dispose();
            throw;
        }
    }

    /// <summary>False once SQLite has rolled a transaction back by itself, as it does when the disk is full.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public SqliteStatement Prepare(string sql)
    {
        SqliteStatement statement = new(connection.Handle!, sql);
        statements.Add(statement);

        return statement;
    }

    /// <summary>For start-up only: any number of statements, prepared and forgotten.</summary>
    public void Execute(string script)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The scripts are our own embedded migrations; nothing of a message gets here.
        command.CommandText = script;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public long ReadNumber(string query)
    {
        using SqliteStatement statement = new(connection.Handle!, query);

        return statement.ReadAll(row => row.Integer(0))[0];
    }

    public void Dispose()
    {
        statements.ForEach(statement => statement.Dispose());
        connection.Dispose();
        instanceLock.Dispose();
    }

    private static FileStream Lock(string path)
    {
        try
        {
            // The operating system lets go of it however the process ends, so no stale lock outlives a kill.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause)
        {
            throw new StoreNotUsableException(
                $"Another host has this database open: {path} is locked. Stop it, or give this one its own DatabasePath.",
                cause);
        }
    }

    private static SqliteConnection Open(string path)
    {
        SqliteConnectionStringBuilder settings = new() { DataSource = path, Pooling = false, ForeignKeys = true };
        SqliteConnection connection = new(settings.ConnectionString);
        connection.Open();

        using SqliteCommand command = connection.CreateCommand();
        // FULL makes a commit wait for the disk: what was acknowledged survives the power, not only the process.
        // A checkpoint every 4,000 pages (16 MB) moves pages that were written often only once. What a savepoint would
        // roll back to is held in memory: in a file, where it goes else, it cost twenty pages a call.
        command.CommandText =
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA temp_store = MEMORY;
            PRAGMA busy_timeout = 5000;
            PRAGMA cache_size = -65536;
            PRAGMA wal_autocheckpoint = 4000;
            """;
        command.ExecuteNonQuery();

        return connection;
    }
}
