using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Security.Accounts;
using Security.Audit;
using ServiceDefaults;

namespace Security.Pages.Account;

/// <summary>Sets the second factor up, makes recovery codes, and switches it off.</summary>
[Authorize(AccountPolicies.PendingOrSession)]
internal sealed class AuthenticatorModel(
    ServiceDbContext db, CurrentAccount current, IPasswordCheck check, AuthenticatorKeys keys, SecondFactorSetup setup, RecoveryCodes recoveryCodes,
    SignInFlow flow, SecurityOptions service, TimeProvider clock) : AccountPage
{
    /// <summary>The key on its way through the form, encrypted: it is stored only when the app is seen to have it.</summary>
    [BindProperty]
    public string? Offer { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? CurrentPassword { get; set; }

    /// <summary>What the app takes over; null when the second factor is on.</summary>
    public AuthenticatorCode? Picture { get; private set; }

    /// <summary>The recovery codes, once; null otherwise.</summary>
    public IReadOnlyList<string>? FreshCodes { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>Where to go from the recovery codes.</summary>
    public string Next { get; private set; } = AccountPaths.Session;

    /// <summary>True in a sign-in that cannot go on without a second factor.</summary>
    public bool IsRequiredNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool disabled)
    {
        if (await FindAsync() is not { } found)
            return BeginAgain();
        if (disabled)
            Notice = Texts.Authenticator.Disabled;
        return await ShowAsync(found.Account);
    }

    public async Task<IActionResult> OnPostEnableAsync()
    {
        if (await FindAsync() is not { } found || found.Account.TwoFactorEnabled)
            return LocalRedirect(AccountPaths.Authenticator);
        if (keys.FindOffered(found.Account, Offer) is not { } key)
            return LocalRedirect($"{AccountPaths.Authenticator}?{StaleFormFilter.Query}=1");

        using var act = SignInActs.Begin(found.Account.ToActor());
        FreshCodes = await setup.TryEnableAsync(found.Account, key, Code ?? "", HttpContext.RequestAborted);
        if (FreshCodes is null)
        {
            ModelState.AddModelError(nameof(Code), string.IsNullOrWhiteSpace(Code) ? Texts.SecondFactor.CodeMissing : Texts.SecondFactor.CodeWrong);
            return await ShowAsync(found.Account, key);
        }

        // The address in the page leads on from the codes: nothing shows them again.
        if (found.Pending is { } pending)
            Next = await flow.ContinueAsync(HttpContext, found.Account, pending.With(SignInMethods.OneTimeCode));
        return Page();
    }

    public Task<IActionResult> OnPostRenewAsync() => WithPasswordAsync(async account =>
    {
        FreshCodes = await setup.RenewCodesAsync(account, HttpContext.RequestAborted);
        return Page();
    });

    public Task<IActionResult> OnPostDisableAsync() => WithPasswordAsync(async account =>
    {
        if (Settings.RequireSecondFactor)
            return Refuse("", Texts.Authenticator.DisableRequired);
        await setup.DisableAsync(account, HttpContext.RequestAborted);
        db.Note(new AuditNote(AccountActions.SecondFactorDisabled, account.ToAuditSubject(), clock.GetUtcNow()));
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return LocalRedirect($"{AccountPaths.Authenticator}?disabled=true");
    });

    /// <summary>A step before the second factor is proven must not change it.</summary>
    private async Task<(Security.Accounts.Account Account, PendingSignIn? Pending)?> FindAsync()
    {
        if (await current.FindAsync(HttpContext) is not { } found)
            return null;
        IsRequiredNow = found.Pending is not null;
        return found.Pending is { } pending && found.Account.TwoFactorEnabled && !pending.Has(SignInMethods.OneTimeCode) ? null : found;
    }

    private async Task<IActionResult> WithPasswordAsync(Func<Security.Accounts.Account, Task<IActionResult>> change)
    {
        if (await FindAsync() is not { Pending: null } found || !found.Account.TwoFactorEnabled)
            return LocalRedirect(AccountPaths.Authenticator);
        using var act = SignInActs.Begin(found.Account.ToActor());
        if (string.IsNullOrEmpty(CurrentPassword))
            ModelState.AddModelError(nameof(CurrentPassword), Texts.Password.CurrentMissing);
        else if (!(await check.CheckAsync(found.Account.SubjectId, CurrentPassword, HttpContext.RequestAborted)).IsAccepted)
            ModelState.AddModelError(nameof(CurrentPassword), WithLockout(Texts.Password.CurrentWrong));
        db.ChangeTracker.Clear();
        if (await current.FindAsync(HttpContext) is not { Pending: null } fresh)
            return BeginAgain();
        return ModelState.IsValid ? await change(fresh.Account) : await ShowAsync(fresh.Account);
    }

    private async Task<IActionResult> ShowAsync(Security.Accounts.Account account, string? key = null)
    {
        CodesLeft = await recoveryCodes.CountLeftAsync(account, HttpContext.RequestAborted);
        if (account.TwoFactorEnabled)
            return Page();
        key ??= AuthenticatorKeys.Create();
        Offer = keys.Offer(account, key);
        Picture = AuthenticatorCode.Of(key, account, service.DisplayName);
        return Page();
    }
}
