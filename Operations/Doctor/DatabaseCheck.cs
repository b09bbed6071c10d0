using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>The database: there, and of this version or a newer one.</summary>
internal sealed class DatabaseCheck : IDoctorCheck
{
    public string What => "database";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<ServiceDbContext>().Database;
        if (!await database.CanConnectAsync(cancellationToken))
            return [new(What, "it does not answer.", "Check Database:Provider and Database:ConnectionString, and that the server runs.")];
        var pending = (await database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
            return [new("schema", $"{pending.Count} migrations are missing, the first is {pending[0]}.", "Run 'migrate' of this version with the role that may change tables.")];
        var unknown = (await database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.GetMigrations(), StringComparer.Ordinal).ToList();
        return
        [
            unknown.Count > 0
                ? new("schema", $"every migration of this version is there, and {unknown.Count} that it does not know, the last is {unknown[^1]}: a newer version has run 'migrate', as during a rollout. If none is under way, start that version.")
                : new("schema", "every migration of this version is there, and no other."),
        ];
    }
}
