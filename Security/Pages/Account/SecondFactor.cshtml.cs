using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Security.Accounts;
using ServiceDefaults;

namespace Security.Pages.Account;

/// <summary>The second step: a code of the authenticator app.</summary>
[Authorize(AccountPolicies.Pending)]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class SecondFactorModel(ServiceDbContext db, SecondFactorAttempts attempts, CurrentAccount current, SignInFlow flow) : AccountPage
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await current.FindAsync(HttpContext) is { Pending: not null } ? Page() : BeginAgain();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await current.FindAsync(HttpContext) is not { Pending: { } pending })
            return BeginAgain();
        if (string.IsNullOrWhiteSpace(Code))
            return Refuse(nameof(Code), Texts.SecondFactor.CodeMissing);

        using var act = SignInActs.Begin(SignInActs.Unknown);
        var verdict = await attempts.JudgeCodeAsync(pending.UserName, Code, HttpContext.RequestAborted);
        if (!verdict.IsAccepted || await db.FindAccountAsync(pending.UserName, HttpContext.RequestAborted) is not { } account)
            return Refuse(nameof(Code), $"{Texts.SecondFactor.CodeWrong} {WithLockout(Texts.SecondFactor.LockRule)}");
        return LocalRedirect(await flow.ContinueAsync(HttpContext, account, pending.With(SignInMethods.OneTimeCode)));
    }
}
