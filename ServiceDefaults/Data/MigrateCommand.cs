using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults;

/// <summary><c>dotnet X.dll migrate</c>: brings the database up to date, then ends. A rollout runs it before the pods.</summary>
internal static partial class MigrateCommand
{
    public const string Name = "migrate";

    public static async Task<int> RunAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ServiceDbContext>().Database;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(MigrateCommand));
        try
        {
            var pending = (await database.GetPendingMigrationsAsync()).ToList();
            await database.MigrateAsync();
            LogMigrated(logger, pending.Count);
            return 0;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            LogFailed(logger, exception);
            return 1;
        }
    }

    [LoggerMessage(1203, LogLevel.Information, "The database is up to date; {Count} migrations were applied")]
    private static partial void LogMigrated(ILogger logger, int count);

    [LoggerMessage(1204, LogLevel.Critical, "The database could not be brought up to date; check Database:ConnectionString and the rights of its user")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
