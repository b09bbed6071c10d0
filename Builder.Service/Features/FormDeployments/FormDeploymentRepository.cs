using Builder.Service.Data;
using MassTransit;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Keeps the sagas in the service's own database, in the transaction of the inbox.</summary>
internal static class FormDeploymentRepository
{
    public static void UseBuilderDatabase<TSaga>(this IEntityFrameworkSagaRepositoryConfigurator<TSaga> saga, string provider)
        where TSaga : class, ISaga
    {
        saga.ConcurrencyMode = ConcurrencyMode.Pessimistic;
        saga.ExistingDbContext<BuilderDbContext>();
        // A text that is not understood is refused when the settings are validated, with all their other faults.
        switch (Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var kind) ? kind : DatabaseProvider.Sqlite)
        {
            case DatabaseProvider.PostgreSql:
                saga.UsePostgres();
                break;
            case DatabaseProvider.SqlServer:
                saga.UseSqlServer();
                break;
            default:
                saga.UseSqlite();
                break;
        }
    }
}
