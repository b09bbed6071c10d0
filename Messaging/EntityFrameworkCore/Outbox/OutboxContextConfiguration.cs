using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Lets the contexts that are registered as services tell the outbox of their commits, whichever class stands behind the service.</summary>
/// <typeparam name="TContext">The class of the context.</typeparam>
internal sealed class OutboxContextConfiguration<TContext> : IDbContextOptionsConfiguration<TContext>
    where TContext : DbContext
{
    public void Configure(IServiceProvider serviceProvider, DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(OutboxCommits.Instance);
}
