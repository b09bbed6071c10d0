using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Security.Accounts;

/// <summary>Who has no sign-in under way is sent to begin one.</summary>
internal sealed class PendingSignInEvents : CookieAuthenticationEvents
{
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => ChallengeAnswers.NotSignedInAsync(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => ChallengeAnswers.DeniedAsync(context);
}
