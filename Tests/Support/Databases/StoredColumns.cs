using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Tests.Support;

/// <summary>How PostgreSQL keeps the long values of a column.</summary>
public static class StoredColumns
{
    /// <summary><c>x</c> (packed when long) or <c>e</c> (as it is), then <c>l</c> for lz4 and nothing for the server's default.</summary>
    public static async Task<string> StorageOfAsync(this DbContext db, string table, string column, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT attstorage::text || trim(attcompression::text) FROM pg_attribute WHERE attrelid = quote_ident(@table)::regclass AND attname = @column";
        foreach (var (name, value) in new[] { ("table", table), ("column", column) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? "";
    }
}
