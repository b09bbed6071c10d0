namespace Security;

/// <summary>Where something is done, for a policy to judge: a resource of the authorization.</summary>
/// <param name="StudyOid">The study; null: none, so that only a grant for all studies will do.</param>
/// <param name="SiteOid">The site in the study; null: none, so that only a grant for all its sites will do where sites count.</param>
public sealed record AccessScope(string? StudyOid, string? SiteOid = null);
