using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Security.Access;
using ServiceDefaults;

namespace Security;

/// <summary>The 403: which permission is missing, which roles have it, whom to ask.</summary>
public static class NotPermitted
{
    /// <summary>Lasting code of the answer.</summary>
    public const string Code = "not-permitted", PeopleAloneCode = "people-alone";

    /// <summary>The problem; for an endpoint that finds the scope only after it has read the request.</summary>
    /// <param name="user">Who is refused.</param>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <param name="scope">Where.</param>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public static Problem To(ClaimsPrincipal user, string policy, AccessScope scope)
    {
        var rule = RolePolicies.Of(policy);
        var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["permission"] = policy, ["roles"] = rule.Roles };
        var place = scope.StudyOid is null ? null : new Place(Oid: scope.SiteOid ?? scope.StudyOid);
        return user.IsRefusedAsProgram(rule)
            ? new(StatusCodes.Status403Forbidden, PeopleAloneCode, $"Only a person may {rule.Words}; a program or a token may not.", "Sign in at the page yourself and do it there.", place) { More = more }
            : new(StatusCodes.Status403Forbidden, Code, $"You may not {rule.Words}{Where(scope)}. {Need(user, rule, scope)}", $"Ask an administrator for {Wanted(rule)}{Where(scope)}.", place) { More = more };
    }

    private static string Need(ClaimsPrincipal user, PolicyRule rule, AccessScope scope)
    {
        var roles = rule.Roles is [var one] ? $"the role {one}" : $"one of the roles {string.Join(", ", rule.Roles)}";
        return scope.StudyOid is null && user.MayInPart(rule.Policy, scope)
            ? $"It takes {roles} for all studies, and yours is for some."
            : $"It takes {roles}.";
    }

    private static string Wanted(PolicyRule rule) => rule.Roles is [var one] ? $"the role {one}" : "one of these roles";

    private static string Where(AccessScope scope) => (scope.StudyOid, scope.SiteOid) switch
    {
        (null, _) => "",
        (var study, null) => $" in the study '{study}'",
        var (study, site) => $" at the site '{site}' of the study '{study}'",
    };
}
