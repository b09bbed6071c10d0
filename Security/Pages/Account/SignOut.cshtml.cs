using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Security.Accounts;

namespace Security.Pages.Account;

/// <summary>Ends the session. The page itself only asks: an address that is merely opened changes nothing.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SignOutModel(SignOut signOut) : AccountPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signOut.EndAsync(HttpContext);
        return LocalRedirect($"{AccountPaths.SignIn}?signedOut=true");
    }
}
