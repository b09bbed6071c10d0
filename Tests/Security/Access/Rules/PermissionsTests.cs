using System.Security.Claims;
using Security;
using Tests.Security.Access.Support;

namespace Tests.Security.Access.Rules;

/// <summary>How far a grant reaches.</summary>
public class PermissionsTests
{
    [Theory]
    // A grant for all studies satisfies every request.
    [InlineData("designer", Policies.DesignForms, "S.1", null, true)]
    [InlineData("designer", Policies.DesignForms, null, null, true)]
    // A grant for one study satisfies requests for that study alone; capitals count.
    [InlineData("designer@S.1", Policies.DesignForms, "S.1", null, true)]
    [InlineData("designer@S.1", Policies.DesignForms, "s.1", null, false)]
    [InlineData("designer@S.1", Policies.DesignForms, "S.2", null, false)]
    [InlineData("designer@S.1", Policies.DesignForms, null, null, false)]
    [InlineData("administrator@S.1", Policies.ManageAccounts, null, null, false)]
    // What holds for the whole study takes a grant for the whole study.
    [InlineData("publisher@S.1@SITE.1", Policies.PublishForms, "S.1", null, false)]
    [InlineData("publisher@S.1@SITE.1", Policies.PublishForms, "S.1", "SITE.1", false)]
    // Forms are the same at all sites.
    [InlineData("monitor@S.1@SITE.1", Policies.ReadInstalledForms, "S.1", null, true)]
    [InlineData("monitor@S.1@SITE.1", Policies.ReadInstalledForms, "S.2", null, false)]
    public void May_GrantAndScope_AsTheRulesSay(string grant, string policy, string? studyOid, string? siteOid, bool expected) =>
        Assert.Equal(expected, TestUsers.Person(grant).May(policy, new AccessScope(studyOid, siteOid)));

    [Theory]
    [InlineData("designer@S.1", Policies.DesignForms, null, true)]
    [InlineData("designer@S.1", Policies.DesignForms, "S.2", false)]
    [InlineData("investigator@S.1@SITE.1", Policies.WriteClinicalData, "S.1", true)]
    [InlineData("investigator@S.1@SITE.1", Policies.WriteClinicalData, null, true)]
    [InlineData("investigator@S.1", Policies.WriteClinicalData, "S.1", false)]
    [InlineData("investigator", Policies.WriteClinicalData, null, false)]
    [InlineData("publisher@S.1@SITE.1", Policies.PublishForms, null, false)]
    [InlineData("auditor", Policies.PublishForms, null, false)]
    public void MayInPart_GrantAndStudy_AsTheRulesSay(string grant, string policy, string? studyOid, bool expected) =>
        Assert.Equal(expected, TestUsers.Person(grant).MayInPart(policy, new AccessScope(studyOid)));

    [Theory]
    [InlineData(Policies.ManageOwnTokens)]
    [InlineData(Policies.SignForms)]
    [InlineData(Policies.SignCasebooks)]
    [InlineData(Policies.RedactAuditTrail)]
    public void May_ProgramWithEveryGrant_IsRefusedWhatTakesAPerson(string policy)
    {
        string[] grants = [.. Roles.All, .. Roles.All.Select(role => $"{role}@S.1@SITE.1")];
        var scope = new AccessScope("S.1", "SITE.1");

        Assert.True(TestUsers.Principal(ActorKind.Person, grants).May(policy, scope));
        Assert.False(TestUsers.Principal(ActorKind.Program, grants).May(policy, scope));
        Assert.False(TestUsers.Principal(ActorKind.Service, grants).May(policy, scope));
    }

    [Fact]
    public void May_NobodySignedIn_MayNotEvenUseTheService()
    {
        var stranger = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Grant.ClaimType, "designer")]));

        Assert.False(stranger.May(Policies.SignedIn, new AccessScope(null)));
        Assert.False(stranger.May(Policies.DesignForms, new AccessScope("S.1")));
    }

    [Fact]
    public void May_PolicyThatIsNone_IsAFaultOfTheCode() =>
        Assert.Throws<ArgumentException>(() => TestUsers.Person("designer").May("DesignFroms", new AccessScope(null)));
}
