using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security.Accounts;
using Security.Authentication.People;
using Security.Authentication.Subjects;

namespace Security.Authentication.OpenIdConnect;

/// <summary>What happens when the browser comes back from the provider.</summary>
internal sealed class ProviderCallback(
    IOptions<OpenIdConnectSignInOptions> options, ProviderRoles roles, PeopleRegister people, SubjectReader subjects, ILogger<ProviderCallback> logger)
    : OpenIdConnectEvents
{
    /// <summary>Of the provider's tokens the id token alone is kept, in the session: it says at sign-out whose session ends there.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (context.TokenEndpointResponse?.IdToken is { Length: > 0 } idToken)
            context.Properties?.StoreTokens([new AuthenticationToken { Name = ProviderSignOut.IdToken, Value = idToken }]);
        return Task.CompletedTask;
    }

    /// <summary>Turns the provider's claims into ours, and writes the sign-in down.</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var terms = SignInTerms.Take(context.Properties);
        var person = ProviderPerson.Read(context.Principal, options.Value, roles.Map, out var fault);
        if (person is not null && !terms.Allow(person.AuthTime))
            fault = SignInFaults.NotFresh;
        else if (person is not null && terms.SubjectId is { } expected && expected != person.Actor.Id)
            fault = SignInFaults.OtherPerson;
        if (person is null || fault.Length > 0)
            Refuse(context, fault, null);
        else if (!await WriteDownAsync(context, person))
            Refuse(context, SignInFaults.Disabled, null);
        else
            context.Principal = person.ToPrincipal(await SessionIdAsync(context, terms));
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        Refuse(context, SignInFaults.Denied, null);
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        Refuse(context, SignInFaults.Failed, context.Failure);
        return Task.CompletedTask;
    }

    private async Task<bool> WriteDownAsync(TicketReceivedContext context, ProviderPerson person)
    {
        // The middleware that begins the act of a request stands behind this one, and nobody is signed in yet.
        using var act = Acting.Begin(new Act { Actor = person.Actor, Through = $"{context.Request.Method} {context.Request.Path}" });
        var isWelcome = await people.SignInAsync(person.Actor, person.Grants, context.HttpContext.RequestAborted);
        subjects.Forget(person.Actor.Id);
        return isWelcome;
    }

    /// <summary>Whoever gives the credentials again goes on in the same session.</summary>
    private static async Task<string> SessionIdAsync(TicketReceivedContext context, SignInTerms terms)
    {
        var session = terms.SubjectId is null ? null : (await context.HttpContext.AuthenticateAsync(Schemes.Session)).Principal;
        return (session is null ? null : SessionClaims.SessionIdOf(session)) ?? SessionPrincipals.NewSessionId();
    }

    private void Refuse(HandleRequestContext<RemoteAuthenticationOptions> context, string fault, Exception? exception)
    {
        logger.LogSignInFailed(exception, fault);
        context.Response.Redirect($"{context.Request.PathBase}{SignInFaults.Page}?code={fault}");
        context.HandleResponse();
    }
}
