using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Makes a context of its own for every use.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
/// <param name="create">Makes a new context each time.</param>
public sealed class DelegateSagaDbContextFactory<TSaga>(Func<DbContext> create) : ISagaDbContextFactory<TSaga>
    where TSaga : class, ISaga
{
    /// <inheritdoc />
    public DbContext Create() => create();

    /// <inheritdoc />
    public DbContext CreateScoped<T>(ConsumeContext<T> context)
        where T : class =>
        create();

    /// <inheritdoc />
    public ValueTask ReleaseAsync(DbContext dbContext) => dbContext.DisposeAsync();
}
