using System.Collections.Frozen;
using static Security.Roles;

namespace Security.Access;

/// <summary>The one table of who may do what (21 CFR 11.10(d) and (g)). <c>docs/access.md</c> explains it; a test compares it with an approved copy.</summary>
/// <remarks>
/// Duties are separated: who gives rights designs, publishes and enters nothing by that; who audits changes nothing; who works for the sponsor writes no
/// clinical value and signs no casebook (ICH E6(R3), 3.16.1(i) and (o), 4.3.8).
/// </remarks>
internal static class RolePolicies
{
    /// <summary>The rules by <see cref="PolicyRule.Policy"/>, in the order of <see cref="Policies"/>.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } =
    [
        new(Policies.SignedIn, "use this service", PolicyReach.Own, Roles.All) { NeedsNoGrant = true },
        new(Policies.ReadStudies, "read studies, forms and versions", PolicyReach.Design, Designer, Publisher, DataManager, Roles.Monitor, Auditor, Operator, Administrator),
        new(Policies.DesignForms, "import studies and change drafts", PolicyReach.Study, Designer),
        new(Policies.PublishForms, "publish form versions and deploy them", PolicyReach.Study, Publisher),
        new(Policies.ReadDeployments, "read what became of deployments", PolicyReach.Study, Designer, Publisher, DataManager, Auditor, Operator),
        new(Policies.OperateDeployments, "retry or cancel deployments", PolicyReach.Study, Publisher, Operator),
        new(Policies.ReadWebhooks, "read webhooks", PolicyReach.Study, Auditor, Operator),
        new(Policies.ManageWebhooks, "manage webhooks", PolicyReach.Study, Operator),
        new(Policies.ReadFailedMessages, "see failed messages", PolicyReach.Study, Auditor, Operator),
        new(Policies.ReturnFailedMessages, "return or archive failed messages", PolicyReach.Study, Operator),
        new(Policies.ReadInstalledForms, "read the installed forms", PolicyReach.Design, Designer, Publisher, DataManager, Investigator, SiteStaff, Roles.Monitor, Auditor, Operator),
        new(Policies.ReadClinicalData, "read sites, subjects and clinical values", PolicyReach.Site, DataManager, Investigator, SiteStaff, Roles.Monitor, Auditor),
        new(Policies.ManageSites, "make sites", PolicyReach.Study, DataManager),
        new(Policies.RecordApprovals, "record approvals of a site", PolicyReach.Site, DataManager, Investigator, SiteStaff, Roles.Monitor),
        new(Policies.ActivateReleases, "decide which release a site uses", PolicyReach.Site, DataManager, Investigator),
        new(Policies.WriteClinicalData, "write clinical values", PolicyReach.Site, Investigator, SiteStaff),
        new(Policies.ImportClinicalData, "import clinical data", PolicyReach.Site, DataManager),
        new(Policies.RaiseQueries, "raise queries", PolicyReach.Site, DataManager, Roles.Monitor),
        new(Policies.VerifySourceData, "verify source data", PolicyReach.Site, Roles.Monitor),
        new(Policies.LockData, "freeze and lock data", PolicyReach.Site, DataManager),
        new(Policies.MigrateForms, "move forms to another version", PolicyReach.Study, DataManager),
        new(Policies.ManageLaboratories, "manage laboratories and their reference ranges", PolicyReach.Study, DataManager),
        new(Policies.SignCasebooks, "sign casebooks", PolicyReach.Site, Investigator) { IsForPeopleAlone = true },
        new(Policies.SignForms, "sign form drafts and versions", PolicyReach.Study, Designer, Publisher, DataManager) { IsForPeopleAlone = true },
        new(Policies.ReadSignatures, "read signatures", PolicyReach.Site, Designer, Publisher, DataManager, Investigator, SiteStaff, Roles.Monitor, Auditor),
        new(Policies.ReadAuditTrail, "read the audit trail", PolicyReach.Study, DataManager, Auditor, Administrator),
        new(Policies.VerifyAuditTrail, "verify the audit trail", PolicyReach.Study, Auditor, Operator, Administrator),
        new(Policies.RedactAuditTrail, "redact the audit trail", PolicyReach.Study, DataManager, Administrator) { IsForPeopleAlone = true },
        new(Policies.ManageAccounts, "manage accounts, roles and access classes", PolicyReach.Study, Administrator),
        new(Policies.ManageOwnTokens, "manage access tokens of your own", PolicyReach.Own, Roles.All) { IsForPeopleAlone = true },
    ];

    private static readonly FrozenDictionary<string, PolicyRule> ByName = All.ToFrozenDictionary(rule => rule.Policy, StringComparer.Ordinal);

    /// <summary>The rule of a policy.</summary>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public static PolicyRule Of(string policy) =>
        ByName.GetValueOrDefault(policy) ?? throw new ArgumentException($"'{policy}' is no policy. Name one of {nameof(Policies)}.", nameof(policy));
}
