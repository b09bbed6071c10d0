using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Security.Accounts;

namespace Security.Pages.Account;

/// <summary>What the account pages have in common.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class AccountPage : PageModel
{
    /// <summary>The texts in the reader's language.</summary>
    public AccountTexts Texts => PageLanguage.Of(HttpContext);

    /// <summary>The settings.</summary>
    public AccountsOptions Settings => HttpContext.RequestServices.GetRequiredService<IOptions<AccountsOptions>>().Value;

    /// <summary>What went well, or why the page is shown again; null: nothing.</summary>
    public string? Notice { get; protected set; }

    /// <summary>True when a form came back that was too old to be taken.</summary>
    public bool IsStale => Request.Query.ContainsKey(StaleFormFilter.Query);

    /// <summary>Number of failures and minutes of a lock, as texts name them.</summary>
    public string WithLockout(string text) => text.Filled(Settings.MaxFailedAttempts, (int)Settings.LockoutDuration.TotalMinutes);

    /// <summary>Shows the page again with what is wrong.</summary>
    protected PageResult Refuse(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return Page();
    }

    /// <summary>Where to go, if it is in this service.</summary>
    protected string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;

    /// <summary>Begins again: a sign-in under way is over.</summary>
    protected IActionResult BeginAgain() => LocalRedirect($"{AccountPaths.SignIn}?ended=true");
}
