using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Gives the context of the service scope, which also disposes it.</summary>
/// <typeparam name="TContext">The context type as it is registered.</typeparam>
/// <typeparam name="TSaga">The saga instance.</typeparam>
/// <param name="dbContext">The scope's context.</param>
internal sealed class ScopedSagaDbContextFactory<TContext, TSaga>(TContext dbContext) : ISagaDbContextFactory<TSaga>
    where TContext : DbContext
    where TSaga : class, ISaga
{
    public DbContext Create() => dbContext;

    public DbContext CreateScoped<T>(ConsumeContext<T> context)
        where T : class =>
        dbContext;

    public ValueTask ReleaseAsync(DbContext dbContext) => ValueTask.CompletedTask;
}
