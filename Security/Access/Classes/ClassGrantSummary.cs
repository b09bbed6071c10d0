namespace Security.Access;

/// <summary>The grant of an access class as lists show it.</summary>
internal sealed record ClassGrantSummary(
    long Id, string SubjectId, string AccessClass, DateTimeOffset GrantedAt, string GrantedBy, string Reason,
    DateTimeOffset? RevokedAt, string? RevokedBy, string? RevokeReason)
{
    public static ClassGrantSummary Of(AccessClassGrant row) => new(
        row.Id, row.SubjectId, row.AccessClass, row.GrantedAt, row.GrantedBy, row.Reason, row.RevokedAt, row.RevokedBy, row.RevokeReason);
}
