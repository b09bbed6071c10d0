using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MassTransit;

/// <summary>Maps the tables of inbox and outbox in <c>OnModelCreating</c>.</summary>
/// <remarks>Tables, columns, lengths and indexes are those of the official integration, so that both can work on one database.</remarks>
public static class OutboxModelBuilderExtensions
{
    /// <summary>Maps <see cref="InboxState" />.</summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    /// <param name="callback">Changes the mapping, for example its schema.</param>
    public static void AddInboxStateEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<InboxState>>? callback = null) =>
        Add(modelBuilder, ConfigureInboxStateEntity, callback);

    /// <summary>Maps <see cref="OutboxState" />.</summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    /// <param name="callback">Changes the mapping, for example its schema.</param>
    public static void AddOutboxStateEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<OutboxState>>? callback = null) =>
        Add(modelBuilder, ConfigureOutboxStateEntity, callback);

    /// <summary>Maps <see cref="OutboxMessage" />.</summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    /// <param name="callback">Changes the mapping, for example its schema.</param>
    public static void AddOutboxMessageEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<OutboxMessage>>? callback = null) =>
        Add(modelBuilder, ConfigureOutboxMessageEntity, callback);

    /// <summary>Maps <see cref="InboxState" />, <see cref="OutboxState" /> and <see cref="OutboxMessage" />.</summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    /// <param name="callback">Changes each of the three mappings.</param>
    public static void AddTransactionalOutboxEntities(this ModelBuilder modelBuilder, Action<EntityTypeBuilder>? callback = null)
    {
        modelBuilder.AddInboxStateEntity(callback);
        modelBuilder.AddOutboxStateEntity(callback);
        modelBuilder.AddOutboxMessageEntity(callback);
    }

    /// <summary>Configures keys and indexes of <see cref="InboxState" />.</summary>
    /// <param name="inbox">The builder of the entity.</param>
    public static void ConfigureInboxStateEntity(this EntityTypeBuilder<InboxState> inbox)
    {
        inbox.HasKey(row => row.Id);
        inbox.Property(row => row.Id).ValueGeneratedOnAdd();
        inbox.HasAlternateKey(row => new { row.MessageId, row.ConsumerId });
        inbox.Property(row => row.RowVersion).IsRowVersion();
        inbox.HasIndex(row => row.Delivered);
        inbox.ClearModelWideLengths();
    }

    /// <summary>Configures keys and indexes of <see cref="OutboxState" />.</summary>
    /// <param name="outbox">The builder of the entity.</param>
    public static void ConfigureOutboxStateEntity(this EntityTypeBuilder<OutboxState> outbox)
    {
        outbox.HasKey(row => row.OutboxId);
        outbox.Property(row => row.OutboxId).ValueGeneratedNever();
        outbox.Property(row => row.RowVersion).IsRowVersion();
        outbox.HasIndex(row => row.Created);
        outbox.ClearModelWideLengths();
    }

    /// <summary>Configures keys, lengths, indexes and foreign keys of <see cref="OutboxMessage" />.</summary>
    /// <param name="message">The builder of the entity.</param>
    public static void ConfigureOutboxMessageEntity(this EntityTypeBuilder<OutboxMessage> message)
    {
        message.ClearModelWideLengths();
        message.HasKey(row => row.SequenceNumber);
        message.Property(row => row.SequenceNumber).ValueGeneratedOnAdd();
        message.Property(row => row.ContentType).HasMaxLength(256).IsRequired();
        message.Property(row => row.MessageType).IsRequired();
        message.Property(row => row.Body).IsRequired();
        message.Property(row => row.SourceAddress).HasMaxLength(256);
        message.Property(row => row.DestinationAddress).HasMaxLength(256);
        message.Property(row => row.ResponseAddress).HasMaxLength(256);
        message.Property(row => row.FaultAddress).HasMaxLength(256);
        message.HasIndex(row => row.EnqueueTime);
        message.HasIndex(row => row.ExpirationTime);
        message.HasIndex(row => new { row.InboxMessageId, row.InboxConsumerId, row.SequenceNumber }).IsUnique();
        message.HasIndex(row => new { row.OutboxId, row.SequenceNumber }).IsUnique();
        message.HasOne<InboxState>().WithMany()
            .HasForeignKey(row => new { row.InboxMessageId, row.InboxConsumerId })
            .HasPrincipalKey(row => new { row.MessageId, row.ConsumerId });
        message.HasOne<OutboxState>().WithMany().HasForeignKey(row => row.OutboxId);
    }

    private static void Add<T>(ModelBuilder modelBuilder, Action<EntityTypeBuilder<T>> configure, Action<EntityTypeBuilder<T>>? callback)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        var entity = modelBuilder.Entity<T>();
        entity.ToTable(typeof(T).Name);
        configure(entity);
        callback?.Invoke(entity);
    }

    // A service that limits all strings (ConfigureConventions) must not cut bodies, nor give these tables another shape.
    private static void ClearModelWideLengths<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        foreach (var property in entity.Metadata.GetProperties())
            property.SetMaxLength(null);
    }
}
