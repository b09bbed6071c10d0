using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Security.Accounts;
using Security.Audit;
using ServiceDefaults;

namespace Security.Pages.Account;

/// <summary>Changes the password: in a session with the current one, in a sign-in under way when it must change.</summary>
[Authorize(AccountPolicies.PendingOrSession)]
internal sealed class ChangePasswordModel(
    ServiceDbContext db, CurrentAccount current, IPasswordCheck check, AccountPasswords passwords, SignInFlow flow, TimeProvider clock) : AccountPage
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? RepeatedPassword { get; set; }

    /// <summary>False in a sign-in under way: the password was given a moment ago.</summary>
    public bool AsksCurrent { get; private set; } = true;

    /// <summary>For password managers, which keep the new password under it.</summary>
    public string UserName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(bool changed)
    {
        if (await current.FindAsync(HttpContext) is not { } found)
            return BeginAgain();
        Show(found.Account, found.Pending);
        if (changed)
            Notice = Texts.Password.Changed;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await current.FindAsync(HttpContext) is not { } found)
            return BeginAgain();
        Show(found.Account, found.Pending);
        FindMissing();
        if (!ModelState.IsValid)
            return Page();

        using var act = SignInActs.Begin(found.Account.ToActor());
        if (AsksCurrent && (await check.CheckAsync(found.Account.SubjectId, CurrentPassword!, HttpContext.RequestAborted)).Outcome is not (PasswordOutcome.Accepted or PasswordOutcome.MustChange))
            return Refuse(nameof(CurrentPassword), WithLockout(Texts.Password.CurrentWrong));
        // The check counts in a context of its own, so the account is read again.
        db.ChangeTracker.Clear();
        return await current.FindAsync(HttpContext) is { } fresh ? await SetAsync(fresh.Account, fresh.Pending) : BeginAgain();
    }

    private async Task<IActionResult> SetAsync(Security.Accounts.Account account, PendingSignIn? pending)
    {
        if (await passwords.TrySetAsync(account, NewPassword!) is { } error)
            return Refuse(nameof(NewPassword), Describe(Enum.Parse<PasswordFault>(error.Code)));
        db.Note(new AuditNote(AccountActions.PasswordChanged, account.ToAuditSubject(), clock.GetUtcNow()));
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        if (pending is not null)
            return LocalRedirect(await flow.ContinueAsync(HttpContext, account, pending));
        await flow.RenewSessionAsync(HttpContext, account);
        return LocalRedirect($"{AccountPaths.ChangePassword}?changed=true");
    }

    private void Show(Security.Accounts.Account account, PendingSignIn? pending)
    {
        (AsksCurrent, UserName) = (pending is null, account.SubjectId);
        if (pending is not null)
            Notice = account.MustChangePassword ? Texts.Password.OneTime : Texts.Password.TooOld;
    }

    private void FindMissing()
    {
        if (AsksCurrent && string.IsNullOrEmpty(CurrentPassword))
            ModelState.AddModelError(nameof(CurrentPassword), Texts.Password.CurrentMissing);
        if (string.IsNullOrEmpty(NewPassword))
            ModelState.AddModelError(nameof(NewPassword), Texts.Password.NewMissing);
        else if (NewPassword != RepeatedPassword)
            ModelState.AddModelError(nameof(RepeatedPassword), Texts.Password.RepeatDiffers);
    }

    private string Describe(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => Texts.Password.TooShort.Filled(Settings.MinimumPasswordLength),
        PasswordFault.TooLong => Texts.Password.TooLong.Filled(PasswordText.MaxLength),
        PasswordFault.HoldsName => Texts.Password.HoldsName,
        PasswordFault.Common => Texts.Password.Common,
        PasswordFault.Unchanged => Texts.Password.Unchanged,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
