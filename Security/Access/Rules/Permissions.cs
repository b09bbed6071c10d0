using System.Security.Claims;
using Security.Access;

namespace Security;

/// <summary>What a signed-in user may do, by the grants of the principal.</summary>
public static class Permissions
{
    /// <summary>True when the user satisfies the policy everywhere in the scope. Ask it of a row that has been loaded.</summary>
    /// <param name="user">Who wants to.</param>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <param name="scope">Where. Without a study, only a grant for all studies will do.</param>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public static bool May(this ClaimsPrincipal user, string policy, AccessScope scope)
    {
        var rule = RolePolicies.Of(policy);
        return IsKnownTo(rule, user) && (rule.NeedsNoGrant || Grant.Of(user).Any(grant => grant.Covers(rule, scope)));
    }

    /// <summary>True when the user satisfies the policy somewhere in the scope, so that a list is worth asking for. What it shows must be filtered.</summary>
    /// <inheritdoc cref="May"/>
    public static bool MayInPart(this ClaimsPrincipal user, string policy, AccessScope scope)
    {
        var rule = RolePolicies.Of(policy);
        return IsKnownTo(rule, user) && (rule.NeedsNoGrant || Grant.Of(user).Any(grant => grant.Touches(rule, scope)));
    }

    /// <summary>True for a program that asks for what takes a person.</summary>
    internal static bool IsRefusedAsProgram(this ClaimsPrincipal user, PolicyRule rule) =>
        rule.IsForPeopleAlone && ActorClaims.Of(user) is { Kind: not ActorKind.Person };

    private static bool IsKnownTo(PolicyRule rule, ClaimsPrincipal user) => ActorClaims.Of(user) is not null && !user.IsRefusedAsProgram(rule);
}
