using Security;
using Tests.Security.Access.Support;

namespace Tests.Security.Access.Rules;

/// <summary>Investigators, site staff and monitors act at their sites alone.</summary>
public class SiteScopeTests
{
    [Theory]
    // A site role acts at its site alone.
    [InlineData("investigator@S.1@SITE.1", Policies.WriteClinicalData, "S.1", "SITE.1", true)]
    [InlineData("investigator@S.1@SITE.1", Policies.WriteClinicalData, "S.1", "SITE.2", false)]
    [InlineData("investigator@S.1@SITE.1", Policies.WriteClinicalData, "S.2", "SITE.1", false)]
    [InlineData("investigator@S.1@SITE.1", Policies.WriteClinicalData, "S.1", null, false)]
    [InlineData("monitor@S.1@SITE.1", Policies.RaiseQueries, "S.1", "SITE.2", false)]
    // A site role without a site, or without a study, is unfinished and means nothing.
    [InlineData("investigator@S.1", Policies.WriteClinicalData, "S.1", "SITE.1", false)]
    [InlineData("investigator", Policies.WriteClinicalData, "S.1", "SITE.1", false)]
    [InlineData("monitor", Policies.ReadStudies, "S.1", null, false)]
    // A data manager is for all sites of the study, unless confined to one.
    [InlineData("data-manager@S.1", Policies.RaiseQueries, "S.1", "SITE.9", true)]
    [InlineData("data-manager@S.1@SITE.1", Policies.RaiseQueries, "S.1", "SITE.9", false)]
    public void May_AtASite_IsForThatSiteAlone(string grant, string policy, string? studyOid, string? siteOid, bool expected) =>
        Assert.Equal(expected, TestUsers.Person(grant).May(policy, new AccessScope(studyOid, siteOid)));

    [Theory]
    [InlineData("data-manager@S.1", null)]
    [InlineData("monitor@S.1@SITE.2 monitor@S.1@SITE.1 monitor@S.2@SITE.3", "SITE.1 SITE.2")]
    [InlineData("monitor@S.2@SITE.3", "")]
    public void SitesOf_GrantsOfAUser_GivesTheSitesOfTheStudy(string grants, string? expected) =>
        Assert.Equal(expected, StudyScope.SitesOf(TestUsers.Person(grants.Split(' ')), Policies.RaiseQueries, "S.1") is { } sites ? string.Join(' ', sites) : null);
}
