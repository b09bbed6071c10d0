using System.Text.Json;
using Cdms.Service.Domain;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>A migration: its plan, what it did, and what it would do now.</summary>
/// <param name="Moved">Forms that it moved and that were not moved back.</param>
/// <param name="MovedBack">Forms that it moved and that were moved back.</param>
/// <param name="Remaining">What would come of moving now all that the plan names and that is not moved.</param>
public sealed record MigrationDetails(
    long Id, string StudyOid, string FormOid, int ToReleaseNumber, int ToFormVersion, string ToContentHash, MigrationPlan Plan, bool VoidsSignatures, string Reason, string PlannedBy, DateTimeOffset PlannedAt,
    DateTimeOffset? UndoneSince, int Moved, int MovedBack, MigrationForecast Remaining)
{
    internal static MigrationDetails Of(FormMigration migration, int moved, int movedBack, MigrationForecast remaining) => new(
        migration.Id, migration.StudyOid, migration.FormOid, migration.ToReleaseNumber, migration.ToFormVersion, migration.ToContentHash, PlanOf(migration), migration.VoidsSignatures, migration.Reason, migration.PlannedBy,
        migration.PlannedAt, migration.UndoneSince, moved, movedBack, remaining);

    internal static MigrationPlan PlanOf(FormMigration migration) => JsonSerializer.Deserialize<MigrationPlan>(migration.Plan, StrictJson.Options)!;
}
