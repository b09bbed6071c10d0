using Microsoft.AspNetCore.Authorization;
using Security;

namespace Tests.Security.Authentication.Support;

/// <summary>The policies that these tests need, for as long as nobody else names them.</summary>
internal static class SamplePolicies
{
    public static void AddMissing(AuthorizationOptions options)
    {
        Add(options, Policies.ManageOwnTokens, policy => policy.RequireAssertion(context => ActorClaims.Of(context.User) is { Kind: ActorKind.Person }));
        Add(options, Policies.ManageAccounts, policy => policy.RequireAssertion(context => Grant.Of(context.User).Any(grant => grant.Role == Roles.Administrator)));
    }

    private static void Add(AuthorizationOptions options, string name, Action<AuthorizationPolicyBuilder> configure)
    {
        if (options.GetPolicy(name) is null)
            options.AddPolicy(name, policy => configure(policy.RequireAuthenticatedUser()));
    }
}
