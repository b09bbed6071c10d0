namespace Cdms.Service.Features.FormMigrations;

/// <summary>What one go of a migration did, all of it or nothing.</summary>
/// <param name="Moved">Forms that were moved, or moved back.</param>
/// <param name="Skipped">Forms that stay, by the reason.</param>
/// <param name="Last">Where the next go begins: send it as <c>after</c>.</param>
/// <param name="IsAtEnd">Nothing comes after that.</param>
public sealed record MigrationProgress(int Moved, IReadOnlyDictionary<string, int> Skipped, long Last, bool IsAtEnd);
