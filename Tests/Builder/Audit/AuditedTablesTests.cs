using Security.Audit;
using Tests.Support;

namespace Tests.Builder.Audit;

/// <summary>No table of the Builder stays out of the trail unseen.</summary>
public sealed class AuditedTablesTests
{
    private static readonly string[] LeftOutHere = ["DraftPresence", "DroppedFile", "FailedMessage", "FormDeploymentTransition", "IdempotentAnswer", "InboxState", "InventoryPart", "MessageReturn", "OutboxMessage", "OutboxQuarantine", "OutboxState", "ReleaseDeploymentTransition", "StudyReleaseForm", "WebhookAttempt", "WebhookDelivery"];

    [Fact]
    public void Model_EveryTable_IsAuditedByANameOrLeftOutWithAReason()
    {
        using var db = Contexts.Create(DatabaseProvider.Sqlite, "Data Source=:memory:");

        Assert.Empty(AuditedTables.FindFaults(db.Model));
    }

    /// <summary>The tables of the shared part are its own tests' to list.</summary>
    [Fact]
    public void Model_TablesThatAreLeftOut_AreThese()
    {
        using var db = Contexts.Create(DatabaseProvider.Sqlite, "Data Source=:memory:");
        var ofTheSharedPart = db.Model.GetEntityTypes().Where(entity => entity.ClrType.Namespace?.StartsWith("Security", StringComparison.Ordinal) is true
            || entity.ClrType.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) is true).Select(entity => entity.ClrType.Name);

        Assert.Equal(LeftOutHere, AuditedTables.LeftOut(db.Model).Keys.Except(ofTheSharedPart, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
