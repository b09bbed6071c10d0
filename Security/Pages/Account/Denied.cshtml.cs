using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Security.Accounts;

namespace Security.Pages.Account;

/// <summary>Says that none of somebody's roles allows what was asked for.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class DeniedModel : AccountPage
{
    public Actor Actor => ActorClaims.Of(User) ?? SignInActs.Unknown;

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
