namespace Cdms.Service.Features.FormMigrations;

/// <summary>Which forms move, and what becomes of values whose place is another one in the new version. All others keep their place; those that have none stay as they are and visible.</summary>
/// <param name="FromReleaseNumbers">Only forms that are pinned to one of these; null: to whatever other version.</param>
/// <param name="Sites">Only forms of these sites; null: all.</param>
/// <param name="SubjectStates">Only forms of subjects in these states; null: all.</param>
/// <param name="Carries">Values that are carried to another place.</param>
public sealed record MigrationPlan(IReadOnlyList<int>? FromReleaseNumbers, IReadOnlyList<string>? Sites, IReadOnlyList<string>? SubjectStates, IReadOnlyList<MigrationPlan.Carry> Carries)
{
    /// <summary>The value of one item becomes that of another, in the same repeat; the first one keeps it too.</summary>
    public sealed record Carry(string FromItemGroupOid, string FromItemOid, string ToItemGroupOid, string ToItemOid);
}
