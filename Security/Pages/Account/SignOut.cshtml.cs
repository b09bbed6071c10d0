using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Security.Accounts;
using Security.Authentication.OpenIdConnect;

namespace Security.Pages.Account;

/// <summary>Ends the session. The page itself only asks: an address that is merely opened changes nothing.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SignOutModel(SignOut signOut) : AccountPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signOut.EndAsync(HttpContext);
        const string After = $"{AccountPaths.SignIn}?signedOut=true";
        return await ProviderSignOut.TryAsync(HttpContext, After) ? new EmptyResult() : LocalRedirect(After);
    }
}
