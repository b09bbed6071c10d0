namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>When inbox rows are deleted, and how many at a time.</summary>
internal sealed class InboxCleanupOptions<TDbContext>
{
    public TimeSpan DuplicateDetectionWindow { get; set; }

    public TimeSpan QueryDelay { get; set; }

    public int QueryMessageLimit { get; set; }

    public TimeSpan QueryTimeout { get; set; }
}
