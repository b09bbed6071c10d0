using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("WebhookDelivery");
        builder.IsNotAudited("It tells somebody outside of what is recorded already, and is itself the log of that.");
        builder.Property(delivery => delivery.WebhookId).HasMaxLength(ColumnLengths.Code).IsUnicode(false);
        builder.Property(delivery => delivery.Type).HasMaxLength(ColumnLengths.Code);
        builder.Property(delivery => delivery.State).HasMaxLength(ColumnLengths.Code);
        // Whoever lost the lease in between must not settle what another one sends.
        builder.Property(delivery => delivery.LeaseId).IsConcurrencyToken();
        builder.HasOne<WebhookSubscription>().WithMany().HasForeignKey(delivery => delivery.WebhookSubscriptionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(delivery => delivery.Attempts).WithOne().HasForeignKey(attempt => attempt.WebhookDeliveryId).OnDelete(DeleteBehavior.Cascade);
        // What senders look for; settled rows have no time.
        builder.HasIndex(delivery => new { delivery.WebhookSubscriptionId, delivery.DueAt });
        // The log, newest first.
        builder.HasIndex(delivery => new { delivery.WebhookSubscriptionId, delivery.Id });
        // What is cleaned up.
        builder.HasIndex(delivery => delivery.SettledAt);
        builder.HasIndex(delivery => delivery.LeaseId);
    }
}
