namespace Security;

/// <summary>The roles. Each is granted for all studies or one, and in a CDMS for all sites or one.</summary>
public static class Roles
{
    /// <summary>Designs forms: imports and drafts.</summary>
    public const string Designer = "designer";

    /// <summary>Publishes form versions and deploys them.</summary>
    public const string Publisher = "publisher";

    /// <summary>Manages collected data: raises queries, freezes, locks; writes no clinical value.</summary>
    public const string DataManager = "data-manager";

    /// <summary>Writes clinical values at the sites assigned, and signs casebooks.</summary>
    public const string Investigator = "investigator";

    /// <summary>Writes clinical values at the sites assigned.</summary>
    public const string SiteStaff = "site-staff";

    /// <summary>Verifies source data and raises queries at the sites assigned.</summary>
    public const string Monitor = "monitor";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Runs the system: deployments, failed messages, verification of the trail.</summary>
    public const string Operator = "operator";

    /// <summary>Manages accounts, roles and access.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Designer, Publisher, DataManager, Investigator, SiteStaff, Monitor, Auditor, Operator, Administrator];

    /// <summary>Roles of a site: they see the sites they are assigned to and no other.</summary>
    public static IReadOnlyList<string> OfSites { get; } = [Investigator, SiteStaff, Monitor];
}
