using Microsoft.Extensions.Configuration;

namespace ServiceDefaults;

/// <summary>Which database a service uses.</summary>
// "Database": { "Provider": "Sqlite", "ConnectionString": "Data Source=.local/cdms.db", "MigrateAtStart": true }
public sealed class DatabaseOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> (default), <c>PostgreSql</c> or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = nameof(DatabaseProvider.Sqlite);

    /// <summary>In the words of the provider; for SQLite <c>Data Source=FILE</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>True: the service applies missing migrations itself. False (default): it waits until somebody ran <c>migrate</c>.</summary>
    public bool MigrateAtStart { get; set; }

    /// <summary><see cref="Provider"/> as a value; SQLite while the text is not understood, which validation then refuses.</summary>
    internal DatabaseProvider Kind => Enum.TryParse<DatabaseProvider>(Provider, ignoreCase: true, out var kind) ? kind : DatabaseProvider.Sqlite;

    internal static DatabaseOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
}
