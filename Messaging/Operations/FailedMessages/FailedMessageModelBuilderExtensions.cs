using Microsoft.EntityFrameworkCore;

namespace Messaging.Operations.FailedMessages;

/// <summary>Maps failed messages in <c>OnModelCreating</c>.</summary>
public static class FailedMessageModelBuilderExtensions
{
    private const int EnumLength = 16, KeyLength = 64, QueueLength = 256, TransportIdLength = 128, ActorLength = 100;

    /// <summary>Maps <see cref="FailedMessage" /> and <see cref="MessageReturn" />. The tables are ours alone: they stay when the official MassTransit packages take over.</summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    public static void AddFailedMessageEntities(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        modelBuilder.Entity<FailedMessage>(message =>
        {
            message.ToTable(nameof(FailedMessage));
            message.HasKey(row => row.Id);
            message.Property(row => row.Kind).HasConversion<string>().HasMaxLength(EnumLength);
            message.Property(row => row.State).HasConversion<string>().HasMaxLength(EnumLength);
            message.Property(row => row.Queue).HasMaxLength(QueueLength);
            message.Property(row => row.TransportId).HasMaxLength(TransportIdLength);
            message.Property(row => row.MessageType).HasMaxLength(FailedMessage.NameLength);
            message.Property(row => row.ExceptionType).HasMaxLength(FailedMessage.NameLength);
            message.Property(row => row.Frame).HasMaxLength(FailedMessage.NameLength);
            message.Property(row => row.Reason).HasMaxLength(FailedMessage.TextLength);
            message.Property(row => row.Note).HasMaxLength(FailedMessage.TextLength);
            message.Property(row => row.GroupKey).HasMaxLength(KeyLength);
            message.Property(row => row.Link).HasMaxLength(QueueLength);
            message.Property(row => row.MessageGroupId).HasMaxLength(TransportIdLength);
            message.Property(row => row.SettledBy).HasMaxLength(ActorLength);
            message.HasIndex(row => new { row.Kind, row.Queue, row.TransportId }).IsUnique();
            // Groups are counted from this index alone, however large the bodies are.
            message.HasIndex(row => new { row.State, row.GroupKey, row.FailedAt, row.Id });
            message.HasIndex(row => new { row.ReturnId, row.State, row.Id });
            message.HasIndex(row => row.MessageId);
        });
        modelBuilder.Entity<MessageReturn>(wish =>
        {
            wish.ToTable(nameof(MessageReturn));
            wish.HasKey(row => row.Id);
            wish.Property(row => row.Id).ValueGeneratedNever();
            wish.Property(row => row.RequestedBy).HasMaxLength(ActorLength);
            wish.Property(row => row.Scope).HasMaxLength(QueueLength);
            wish.HasIndex(row => row.FinishedAt);
        });
    }
}
