using MassTransit;

namespace ServiceDefaults;

/// <summary>Messages leave with the transaction that caused them, and arrive in one.</summary>
internal static class ServiceOutbox
{
    public static void AddServiceOutbox<TContext>(this IBusRegistrationConfigurator bus, DatabaseProvider provider)
        where TContext : ServiceDbContext =>
        bus.AddEntityFrameworkOutbox<TContext>(outbox =>
        {
            switch (provider)
            {
                case DatabaseProvider.PostgreSql: outbox.UsePostgres(); break;
                case DatabaseProvider.SqlServer: outbox.UseSqlServer(); break;
                default: outbox.UseSqlite(); break;
            }

            outbox.UseBusOutbox();
        });
}
