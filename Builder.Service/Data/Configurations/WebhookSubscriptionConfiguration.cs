using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class WebhookSubscriptionConfiguration : IEntityTypeConfiguration<WebhookSubscription>
{
    public void Configure(EntityTypeBuilder<WebhookSubscription> builder)
    {
        builder.ToTable("WebhookSubscription");
        builder.HasAuditKey(nameof(WebhookSubscription.Id));
        builder.Property(subscription => subscription.Id).ValueGeneratedNever();
        builder.Ignore(subscription => subscription.IsEnabled);
        builder.Property(subscription => subscription.Url).HasMaxLength(WebhookLengths.Url);
        builder.Property(subscription => subscription.Description).HasMaxLength(WebhookLengths.Description);
        builder.Property(subscription => subscription.Types).HasStoredJson();
        builder.Property(subscription => subscription.Secret).IsSecret();
        builder.Property(subscription => subscription.PreviousSecret).IsSecret();
        builder.Property(subscription => subscription.CreatedBy).HasMaxLength(ColumnLengths.Name);
    }
}
