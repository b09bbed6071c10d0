namespace Security.Access;

/// <summary>A grant as lists show it.</summary>
/// <param name="Id">Number of the grant, for its revocation.</param>
/// <param name="Role">The role.</param>
/// <param name="StudyOid">The study; null: all.</param>
/// <param name="SiteOid">The site; null: all.</param>
/// <param name="GrantedAt">When it was granted.</param>
/// <param name="GrantedBy">Id of who granted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="RevokedAt">When it was revoked; null: it is in force.</param>
/// <param name="RevokedBy">Id of who revoked it.</param>
/// <param name="RevokeReason">Why it was revoked.</param>
internal sealed record GrantSummary(
    long Id, string Role, string? StudyOid, string? SiteOid, DateTimeOffset GrantedAt, string GrantedBy, string Reason,
    DateTimeOffset? RevokedAt, string? RevokedBy, string? RevokeReason)
{
    public static GrantSummary Of(AccessGrant grant) => new(
        grant.Id, grant.Role, grant.StudyOid, grant.SiteOid, grant.GrantedAt, grant.GrantedBy, grant.Reason, grant.RevokedAt, grant.RevokedBy, grant.RevokeReason);
}
