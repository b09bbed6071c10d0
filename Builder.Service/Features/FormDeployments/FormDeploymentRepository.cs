using Builder.Service.Data;
using Builder.Service.Domain;
using MassTransit;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Keeps the saga in the service's own database, in the transaction of the inbox.</summary>
internal static class FormDeploymentRepository
{
    public static void UseBuilderDatabase(this IEntityFrameworkSagaRepositoryConfigurator<FormDeployment> saga, string provider)
    {
        saga.ConcurrencyMode = ConcurrencyMode.Pessimistic;
        saga.ExistingDbContext<BuilderDbContext>();
        switch (Enum.Parse<DatabaseProvider>(provider, ignoreCase: true))
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
