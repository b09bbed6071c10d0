using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ServiceDefaults;

/// <summary>Finds every fault of the database settings at once.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var faults = FindFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(DatabaseOptions options)
    {
        var known = Enum.TryParse<DatabaseProvider>(options.Provider, ignoreCase: true, out var provider) && Enum.IsDefined(provider);
        if (!known)
            yield return $"Database:Provider is '{options.Provider}'. Set it to one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.";
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            yield return "Database:ConnectionString is empty. Set it to where the database is, for SQLite: Data Source=FILE.";
        else if (known && FindConnectionFault(provider, options.ConnectionString) is { } fault)
            // The text itself may hold a password, so it is not repeated.
            yield return $"Database:ConnectionString cannot be read by {provider}: {fault} Correct it.";
    }

    private static string? FindConnectionFault(DatabaseProvider provider, string connectionString)
    {
        try
        {
            DbConnectionStringBuilder _ = provider switch
            {
                DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(connectionString),
                DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(connectionString),
                _ => new SqliteConnectionStringBuilder(connectionString),
            };
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            return exception.Message;
        }
    }
}
