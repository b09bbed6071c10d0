using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Security.Pages.Account;

namespace Security.Pages.External;

/// <summary>Says why a sign-in at the identity provider came to nothing.</summary>
[AllowAnonymous]
internal sealed class FailedModel : AccountPage
{
    /// <summary>One of the codes of a failed sign-in; anything else is shown as a failure without a known cause.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public FailedTexts Words => FailedTexts.Of(Texts);

    public (string What, string Remedy) Reason => Words.Reasons.TryGetValue(Code ?? "", out var reason) ? reason : Words.Unknown;

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
