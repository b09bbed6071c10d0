namespace Security.Access;

/// <summary>What a single grant satisfies.</summary>
internal static class GrantReach
{
    /// <summary>True when the grant satisfies the rule everywhere in the scope.</summary>
    public static bool Covers(this Grant grant, PolicyRule rule, AccessScope scope) => grant.CanSatisfy(rule) && rule.Reach switch
    {
        PolicyReach.Own => true,
        PolicyReach.Site => grant.CoversStudy(scope) && (grant.SiteOid is null || grant.SiteOid == scope.SiteOid),
        _ => grant.CoversStudy(scope),
    };

    /// <summary>True when the grant satisfies the rule at least somewhere in the scope.</summary>
    public static bool Touches(this Grant grant, PolicyRule rule, AccessScope scope) => grant.CanSatisfy(rule) && rule.Reach switch
    {
        PolicyReach.Own => true,
        PolicyReach.Site => grant.TouchesStudy(scope) && (grant.SiteOid is null || scope.SiteOid is null || grant.SiteOid == scope.SiteOid),
        _ => grant.TouchesStudy(scope),
    };

    /// <summary>True when the grant satisfies the rule anywhere at all.</summary>
    private static bool CanSatisfy(this Grant grant, PolicyRule rule) => rule.Roles.Contains(grant.Role) && rule.Reach switch
    {
        PolicyReach.Own => true,
        // A grant of a site role that names no study, or no site where sites count, is unfinished. It must not mean "all".
        PolicyReach.Design => !grant.IsOfSites() || grant.StudyOid is not null,
        PolicyReach.Site => !grant.IsOfSites() || grant is { StudyOid: not null, SiteOid: not null },
        _ => grant.SiteOid is null && !(grant.IsOfSites() && grant.StudyOid is null),
    };

    private static bool CoversStudy(this Grant grant, AccessScope scope) => grant.StudyOid is null || grant.StudyOid == scope.StudyOid;

    private static bool TouchesStudy(this Grant grant, AccessScope scope) => scope.StudyOid is null || grant.CoversStudy(scope);

    private static bool IsOfSites(this Grant grant) => Roles.OfSites.Contains(grant.Role);
}
