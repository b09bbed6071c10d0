using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Security.Accounts;
using ServiceDefaults;

namespace Security.Pages.Account;

/// <summary>The first step: user name and password, or off to the identity provider.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class SignInModel(ServiceDbContext db, PasswordAttempts attempts, SignInFlow flow, IConfiguration configuration) : AccountPage
{
    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>True when an OpenID Connect provider is configured.</summary>
    public bool HasExternal => !string.IsNullOrEmpty(configuration["SignIn:OpenIdConnect:Authority"]);

    /// <summary>Where sign-in at the provider begins.</summary>
    public string ExternalAddress => AccountPaths.External + QueryString.Create(Local(ReturnUrl) is { } local ? [new("returnUrl", local)] : Array.Empty<KeyValuePair<string, string?>>());

    /// <summary>False where the password could be read on the way.</summary>
    public bool IsSafe => Loopback.IsSafe(Request);

    public void OnGet(bool ended, bool signedOut) => Notice = ended ? Texts.SignIn.Ended : signedOut ? Texts.SignIn.SignedOut : null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Settings.Embedded)
            return NotFound();
        if (string.IsNullOrWhiteSpace(UserName))
            ModelState.AddModelError(nameof(UserName), Texts.SignIn.UserNameMissing);
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), Texts.SignIn.PasswordMissing);
        return ModelState.IsValid ? await TryAsync(UserName!.Trim(), Password!) : Page();
    }

    private async Task<IActionResult> TryAsync(string userName, string password)
    {
        using var act = SignInActs.Begin(SignInActs.Unknown);
        var verdict = await attempts.JudgeAsync(userName, password, AccountActions.SignInFailed, forgetsFailures: false, HttpContext.RequestAborted);
        if (verdict.Outcome is PasswordOutcome.OneTimeExpired)
            return Refuse("", Texts.SignIn.OneTimeExpired);
        if (verdict.Outcome is not (PasswordOutcome.Accepted or PasswordOutcome.MustChange)
            || await db.FindAccountAsync(userName, HttpContext.RequestAborted) is not { } account)
            // One answer for all: it does not tell who has an account.
            return Refuse("", WithLockout(Texts.SignIn.Failed));

        // Somebody else may have been signed in in this browser.
        await HttpContext.SignOutAsync(Schemes.Session);
        return LocalRedirect(await flow.ContinueAsync(HttpContext, account, new(account.SubjectId, account.SecurityStamp ?? "", [SignInMethods.Password], Local(ReturnUrl))));
    }
}
