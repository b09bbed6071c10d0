using System.Data;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What was configured for one saga repository; fixed once the repository is registered.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
internal sealed class EntityFrameworkSagaRepositorySettings<TSaga>
    where TSaga : class, ISaga
{
    public required ISagaLoader<TSaga> Loader { get; init; }

    /// <summary>Null: as the kind of correlation demands.</summary>
    public IsolationLevel? IsolationLevel { get; init; }

    public bool UsesTransaction { get; init; } = true;

    /// <summary>A row found by its key cannot be doubled, so the lock on it is enough.</summary>
    public IsolationLevel? IsolationOfMessage => UsesTransaction ? IsolationLevel ?? System.Data.IsolationLevel.ReadCommitted : null;

    /// <summary>"None matches" must still be true at the commit, or two first messages create two instances.</summary>
    public IsolationLevel? IsolationOfQuery => UsesTransaction ? IsolationLevel ?? System.Data.IsolationLevel.Serializable : null;
}
