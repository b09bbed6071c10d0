using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Access;
using Tests.Security.Access.Support;
using Tests.Support;

namespace Tests.Security.Access.Rules;

/// <summary>The table of who may do what: complete, approved by a person, and true to the rules that stand above it.</summary>
public class RolePoliciesTests
{
    private static readonly string[] SponsorRoles =
        [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator];

    /// <summary>What changes nothing but, at most, one's own tokens.</summary>
    private static readonly string[] Harmless =
    [
        Policies.SignedIn, Policies.ReadStudies, Policies.ReadDeployments, Policies.ReadInstalledForms, Policies.ReadClinicalData, Policies.ReadSignatures,
        Policies.ReadWebhooks, Policies.ReadFailedMessages, Policies.ReadAuditTrail, Policies.VerifyAuditTrail, Policies.ManageOwnTokens,
    ];

    private static IEnumerable<string> Constants => typeof(Policies).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetValue(null)!);

    public static TheoryData<string> AllPolicies => [.. Constants];

    [Theory]
    [MemberData(nameof(AllPolicies))]
    public async Task Policy_OfEachConstant_IsRegisteredWithItsRow(string policy)
    {
        await using var services = new ServiceCollection().AddLogging().AddTestPolicies().BuildServiceProvider();

        var registered = await services.GetRequiredService<IAuthorizationPolicyProvider>().GetPolicyAsync(policy);

        Assert.Contains(new GrantRequirement(policy), registered!.Requirements);
        Assert.NotEmpty(RolePolicies.Of(policy).Roles);
    }

    [Fact]
    public void Table_OfPolicies_HasNoOtherRows() =>
        Assert.Equal(Constants.Order(StringComparer.Ordinal), RolePolicies.All.Select(rule => rule.Policy).Order(StringComparer.Ordinal));

    [Fact]
    public void Table_OfRolesAndPolicies_IsTheApprovedOne() => Approved.Verify("Tests/Security/Access/Approved/RolePolicies.txt", Draw());

    [Fact]
    public void Auditor_Anywhere_ReadsAndChangesNothing()
    {
        var allowed = Constants.Where(policy => TestUsers.Person(Roles.Auditor).May(policy, new AccessScope("S.1", "SITE.1"))).ToList();

        Assert.Equal(Harmless.Order(StringComparer.Ordinal), allowed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SponsorRoles_AllTogether_WriteNoClinicalValueAndSignNoCasebook()
    {
        string[] grants = [.. SponsorRoles, .. SponsorRoles.Select(role => $"{role}@S.1"), .. SponsorRoles.Select(role => $"{role}@S.1@SITE.1")];
        var user = TestUsers.Person(grants);

        Assert.False(user.MayInPart(Policies.WriteClinicalData, new AccessScope("S.1", "SITE.1")));
        Assert.False(user.MayInPart(Policies.SignCasebooks, new AccessScope("S.1", "SITE.1")));
    }

    [Theory]
    [InlineData(Policies.DesignForms)]
    [InlineData(Policies.PublishForms)]
    [InlineData(Policies.SignForms)]
    [InlineData(Policies.WriteClinicalData)]
    [InlineData(Policies.SignCasebooks)]
    [InlineData(Policies.RaiseQueries)]
    [InlineData(Policies.OperateDeployments)]
    public void Administrator_ByThatRoleAlone_DoesNoWorkOfOthers(string policy) =>
        Assert.False(TestUsers.Person(Roles.Administrator).MayInPart(policy, new AccessScope(null)));

    [Fact]
    public void SignCasebooks_OfAllRoles_IsTheInvestigatorsAlone() => Assert.Equal([Roles.Investigator], RolePolicies.Of(Policies.SignCasebooks).Roles);

    private static string Draw()
    {
        var text = new StringBuilder("""
            Who satisfies which policy. + person and program, P person alone, . neither; rows without a mark are left out.
            Two marks a grant: asked of the site SITE.1 of the study S.1, and of the study S.1 as a whole.
            Columns: the role for all studies, for S.1, for SITE.1 of S.1, for S.2. The last row: signed in without a grant.

            """.ReplaceLineEndings("\n"));
        foreach (var policy in Constants)
        {
            text.Append('\n').Append(policy).Append('\n');
            foreach (var line in Roles.All.Select(role => Row(policy, role, role, $"{role}@S.1", $"{role}@S.1@SITE.1", $"{role}@S.2"))
                .Append(Row(policy, "-", "")).Where(line => line.AsSpan().ContainsAny('+', 'P')))
                text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Row(string policy, string name, params string[] grants) =>
        $"  {name,-14}  {string.Join("  ", grants.Select(grant => $"{Mark(policy, grant, "SITE.1")}{Mark(policy, grant, null)}"))}";

    private static char Mark(string policy, string grant, string? siteOid)
    {
        string[] grants = grant.Length == 0 ? [] : [grant];
        var scope = new AccessScope("S.1", siteOid);
        return (TestUsers.Principal(ActorKind.Person, grants).May(policy, scope), TestUsers.Principal(ActorKind.Program, grants).May(policy, scope)) switch
        {
            (true, true) => '+',
            (true, false) => 'P',
            (false, false) => '.',
            _ => '!',
        };
    }
}
