using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>
/// A statement prepared once and run many times, on the writer's thread only. Values are put in the order of their
/// question marks. It speaks to SQLite directly: SqliteCommand looks up each parameter by name on each run, which costs
/// more than most of our statements do.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int position;

    public SqliteStatement(sqlite3 database, string sql)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public SqliteStatement Put(string? value) => Bound(value is null
        ? raw.sqlite3_bind_null(statement, ++position)
        : raw.sqlite3_bind_text(statement, ++position, value));

    public SqliteStatement Put(long? value) => Bound(value is { } number
        ? raw.sqlite3_bind_int64(statement, ++position, number)
        : raw.sqlite3_bind_null(statement, ++position));

    public SqliteStatement Put(ReadOnlySpan<byte> value) => Bound(raw.sqlite3_bind_blob(statement, ++position, value));

    public SqliteStatement Put(DateTimeOffset value) => Put(value.ToUnixTimeMilliseconds());

    public SqliteStatement Put(DateOnly value) => Put(value.ToString(DateFormat, CultureInfo.InvariantCulture));

    public SqliteStatement Put(DateOnly? value) => value is { } date ? Put(date) : Put((string?)null);

    public SqliteStatement Put(bool value) => Put(value ? 1 : 0);

    /// <summary>Runs it for what it does, and says how many rows it touched.</summary>
    public int Run()
    {
        try
        {
            Step();

            return raw.sqlite3_changes(database);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Inserts a row, and answers the number that it is kept under.</summary>
    public long Insert()
    {
        Run();

        return raw.sqlite3_last_insert_rowid(database);
    }

    public T? ReadOne<T>(Func<SqliteStatement, T> row)
        where T : class
    {
        try
        {
            return Step() ? row(this) : null;
        }
        finally
        {
            Reset();
        }
    }

    public List<T> ReadAll<T>(Func<SqliteStatement, T> row)
    {
        try
        {
            List<T> rows = [];

            while (Step())
            {
                rows.Add(row(this));
            }

            return rows;
        }
        finally
        {
            Reset();
        }
    }

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public long? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    public bool Boolean(int column) => Integer(column) != 0;

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public DateTimeOffset? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Integer(column));

    public DateOnly Date(int column) => DateOnly.ParseExact(Text(column), DateFormat, CultureInfo.InvariantCulture);

    public DateOnly? DateOrNull(int column) => IsNull(column) ? null : Date(column);

    public void Dispose() => statement.Dispose();

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    private bool Step()
    {
        int code = raw.sqlite3_step(statement);

        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }

        return code == raw.SQLITE_ROW;
    }

    // Values that were put and never run, as where the next could not be made, cost the call after them, which has one too
    // many then, and none behind it.
    private SqliteStatement Bound(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            position = 0;
            Check(code);
        }

        return this;
    }

    private void Reset()
    {
        raw.sqlite3_reset(statement);
        position = 0;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
