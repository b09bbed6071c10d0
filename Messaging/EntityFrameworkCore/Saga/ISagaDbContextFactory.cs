using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Gives the saga repository the context it works with.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
public interface ISagaDbContextFactory<TSaga>
    where TSaga : class, ISaga
{
    /// <summary>Gives a context outside of a message, for queries and loads.</summary>
    /// <returns>A context that <see cref="ReleaseAsync" /> gives back.</returns>
    DbContext Create();

    /// <summary>Gives the context of a message. Where the consumer's scope has one, it is that one, so that the saga shares its transaction.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="context">The message under way.</param>
    /// <returns>A context that <see cref="ReleaseAsync" /> gives back.</returns>
    DbContext CreateScoped<T>(ConsumeContext<T> context)
        where T : class;

    /// <summary>Gives a context back; disposes it unless a scope owns it.</summary>
    /// <param name="dbContext">What one of the other methods gave.</param>
    /// <returns>When it is released.</returns>
    ValueTask ReleaseAsync(DbContext dbContext);
}
