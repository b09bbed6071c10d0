namespace Security.Access;

/// <summary>An assignment as lists show it.</summary>
internal sealed record AssignmentSummary(
    long Id, string FormOid, string? ItemOid, string AccessClass, DateTimeOffset AssignedAt, string AssignedBy, string Reason,
    DateTimeOffset? EndedAt, string? EndedBy, string? EndReason)
{
    public static AssignmentSummary Of(AccessClassAssignment row) => new(
        row.Id, row.FormOid, row.ItemOid, row.AccessClass, row.AssignedAt, row.AssignedBy, row.Reason, row.EndedAt, row.EndedBy, row.EndReason);
}
