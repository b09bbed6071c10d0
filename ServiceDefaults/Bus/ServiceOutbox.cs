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

            // A signal wakes the delivery at once; this is how soon another process's messages are seen.
            outbox.QueryDelay = TimeSpan.FromSeconds(1);
            outbox.UseBusOutbox();
        });
}
