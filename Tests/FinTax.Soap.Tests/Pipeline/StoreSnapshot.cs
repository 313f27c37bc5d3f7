using System.Text;
using Microsoft.Data.Sqlite;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// All that a store keeps, row by row, to be compared with itself later. Replay marks are left out: they are what a
/// message leaves behind that was refused after its sender was proven.
/// </summary>
internal static class StoreSnapshot
{
    internal static async Task<string> TakeAsync(string databasePath)
    {
        await using SqliteConnection connection = new($"Data Source={databasePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var all = new StringBuilder();

        foreach (string table in await ColumnAsync(
            connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'replay_marks' ORDER BY name"))
        {
            all.AppendLine(table).AppendJoin('\n', await ColumnAsync(connection, RowsOf(connection, table))).AppendLine();
        }

        return all.ToString();
    }

    private static string RowsOf(SqliteConnection connection, string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('quote(' || name || ')', ' || '' '' || ') FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);

        return $"SELECT {command.ExecuteScalar()} FROM {table} ORDER BY 1";
    }

    private static async Task<List<string>> ColumnAsync(SqliteConnection connection, string query)
    {
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of the names in our own schema.
        command.CommandText = query;
#pragma warning restore CA2100
        await using SqliteDataReader rows = await command.ExecuteReaderAsync();
        var values = new List<string>();

        while (await rows.ReadAsync())
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }
}
