using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Security.Accounts;
using ServiceDefaults;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Sends the browser to the provider. With <c>prompt=login</c> the provider asks for the credentials again, as before a signature, and the same person must come back.</summary>
internal static class SignInAtProvider
{
    private const string Login = "login";

    public static async Task<Results<ChallengeHttpResult, ProblemHttpResult>> HandleAsync(
        ClaimsPrincipal user, ProviderAddresses provider, IOptions<OpenIdConnectSignInOptions> options, TimeProvider clock, CancellationToken cancellationToken,
        string returnUrl = AccountPaths.Session, string? prompt = null)
    {
        if (!returnUrl.StartsWith('/') || !RedirectHttpResult.IsLocalUrl(returnUrl))
            return Problem.BadRequest("bad-return-url", "returnUrl leads away from this service.", "Give a local address, such as /forms.", new Place(Path: "returnUrl"));
        if (prompt is not (null or Login))
            return Problem.BadRequest("bad-prompt", $"prompt cannot be '{prompt}'.", "Leave it out, or set it to login to give the credentials again.", new Place(Path: "prompt"));
        if (await provider.FindAsync(cancellationToken) is null)
            return new Problem(StatusCodes.Status503ServiceUnavailable, "provider-unreachable", "The identity provider does not answer, so nobody can sign in through it.",
                "Try again in a minute; if it stays, tell whoever runs the service.").ToResult();

        var age = prompt is Login ? TimeSpan.Zero : options.Value.MaximumAge;
        var properties = new OpenIdConnectChallengeProperties { RedirectUri = returnUrl, Prompt = prompt, MaxAge = age };
        new SignInTerms(clock.GetUtcNow() - age, prompt is Login, prompt is Login ? SubjectOf(user) : null).Write(properties);
        return TypedResults.Challenge(properties, [Schemes.OpenIdConnect]);
    }

    private static string? SubjectOf(ClaimsPrincipal user) => ActorClaims.Of(user)?.Id;
}
