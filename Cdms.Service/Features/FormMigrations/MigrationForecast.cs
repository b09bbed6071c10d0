namespace Cdms.Service.Features.FormMigrations;

/// <summary>What would come of a migration: a dry run.</summary>
/// <param name="Forms">Forms that would move.</param>
/// <param name="Skipped">Forms that would stay, by the reason: one of <see cref="SkipReason"/>.</param>
/// <param name="BySite">Forms that would move, by site.</param>
/// <param name="ValuesKept">Values that keep their place.</param>
/// <param name="ValuesCarried">Values that would be carried to another place.</param>
/// <param name="ValuesNotCarried">Values that should be carried and cannot be: their new place takes no such value, or has one.</param>
/// <param name="ValuesWithoutPlace">Values for which the new version has no place: they stay visible and are exported.</param>
/// <param name="FormsWithFindings">Forms that would have something missing or wrong by the new version.</param>
public sealed record MigrationForecast(
    int Forms, IReadOnlyDictionary<string, int> Skipped, IReadOnlyDictionary<string, int> BySite, int ValuesKept, int ValuesCarried, int ValuesNotCarried, int ValuesWithoutPlace, int FormsWithFindings);
