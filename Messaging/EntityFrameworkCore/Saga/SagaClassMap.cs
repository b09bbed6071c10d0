using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MassTransit;

/// <summary>Maps a saga with its correlation id as key, which the database never generates.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
public abstract class SagaClassMap<TSaga> : ISagaClassMap
    where TSaga : class, ISaga
{
    /// <inheritdoc />
    public Type SagaType => typeof(TSaga);

    /// <inheritdoc />
    public virtual void Configure(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);

        var entity = model.Entity<TSaga>();
        entity.HasKey(saga => saga.CorrelationId);
        entity.Property(saga => saga.CorrelationId).ValueGeneratedNever();

        Configure(entity, model);
    }

    /// <summary>Maps the other columns, indexes and the table name. The base maps nothing more than EF Core's conventions do.</summary>
    /// <param name="entity">The saga in the model.</param>
    /// <param name="model">The model under construction.</param>
    protected virtual void Configure(EntityTypeBuilder<TSaga> entity, ModelBuilder model)
    {
    }

    /// <summary>Kept for the shape of the official type, which does not call it either.</summary>
    /// <param name="correlationIdKey">The primary key.</param>
    protected virtual void ConfigureCorrelationIdKey(KeyBuilder correlationIdKey)
    {
    }
}
