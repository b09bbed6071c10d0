using Microsoft.EntityFrameworkCore;

namespace Messaging.Operations.Quarantine;

/// <summary>Maps the quarantine of the outbox in <c>OnModelCreating</c>.</summary>
public static class QuarantineModelBuilderExtensions
{
    /// <summary>
    /// Maps <see cref="OutboxQuarantine" />. With it a message that cannot be sent is set aside after some attempts; without it, it is tried for ever
    /// and those of its transaction behind it wait. The table is ours alone: it stays when the official MassTransit packages take over.
    /// </summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    public static void AddOutboxQuarantineEntity(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        modelBuilder.Entity<OutboxQuarantine>(quarantine =>
        {
            quarantine.ToTable(nameof(OutboxQuarantine));
            quarantine.HasKey(row => row.Id);
            foreach (var property in quarantine.Metadata.GetProperties())
                property.SetMaxLength(null);
            quarantine.HasIndex(row => row.MessageId);
        });
    }
}
