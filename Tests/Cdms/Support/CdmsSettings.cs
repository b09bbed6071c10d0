using Cdms.Service.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>The configuration of a CDMS under test.</summary>
internal static class CdmsSettings
{
    /// <summary>In a setting of a test: the connection string of its database.</summary>
    public const string SameDatabase = "{same database}";

    public static IEnumerable<KeyValuePair<string, string>> For(TestDatabase database, string claims, IReadOnlyDictionary<string, string>? more)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Messaging:Transport"] = "InMemory",
            // Metrics are counted by a clock of their own: a test that counts round trips wants its own alone.
            ["Telemetry:Interval"] = "00:00:00",
            ["Messaging:FailurePolicy:InPlace:0"] = "00:00:00",
            ["Messaging:FailurePolicy:InPlace:1"] = "00:00:00",
            ["Messaging:FailurePolicy:InPlace:2"] = "00:00:00",
            ["Messaging:FailurePolicy:Redelivery:0"] = "00:00:00.01",
            ["Database:Provider"] = database.Provider.ToString(),
            ["Database:ConnectionString"] = database.ConnectionString,
            ["ClaimCheck:Folder"] = claims,
            // Without accounts of its own there is no first administrator, so the trail holds what a test does and nothing else.
            ["Accounts:Embedded"] = "false",
            ["Cdms:Environment"] = CdmsHost.Environment,
            ["Urls"] = "http://127.0.0.1:0",
            ["Serilog:MinimumLevel:Default"] = "Fatal",
        };
        foreach (var (key, value) in ApiClient.Settings())
            settings[key] = value!;
        foreach (var (key, value) in more ?? new Dictionary<string, string>(StringComparer.Ordinal))
            settings[key] = value.Replace(SameDatabase, database.ConnectionString, StringComparison.Ordinal);
        return settings;
    }

    public static async Task MigrateAsync(Tests.Support.DatabaseProvider provider, string connectionString)
    {
        await using var db = CreateContext(provider, connectionString);
        await db.Database.MigrateAsync();
    }

    public static CdmsDbContext CreateContext(Tests.Support.DatabaseProvider provider, string connectionString) => provider switch
    {
        Tests.Support.DatabaseProvider.PostgreSql => new PostgreSqlCdmsDbContext(Options<PostgreSqlCdmsDbContext>(provider, connectionString)),
        Tests.Support.DatabaseProvider.SqlServer => new SqlServerCdmsDbContext(Options<SqlServerCdmsDbContext>(provider, connectionString)),
        _ => new SqliteCdmsDbContext(Options<SqliteCdmsDbContext>(provider, connectionString)),
    };

    private static DbContextOptions<T> Options<T>(Tests.Support.DatabaseProvider provider, string connectionString)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        options.UseServiceDatabase(Enum.Parse<ServiceDefaults.DatabaseProvider>(provider.ToString()), connectionString);
        return options.Options;
    }
}
