using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Security.Accounts;

namespace Security.Pages.Account;

/// <summary>Who is signed in, in which roles, since when and until when.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SessionModel(CurrentAccount current) : AccountPage
{
    public Actor Actor { get; private set; } = SignInActs.Unknown;

    public IReadOnlyList<string> Grants { get; private set; } = [];

    public DateTimeOffset? Since { get; private set; }

    public DateTimeOffset? PreviousSignInAt { get; private set; }

    /// <summary>The embedded account; null for somebody of an identity provider.</summary>
    public Security.Accounts.Account? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Actor = ActorClaims.Of(User) ?? Actor;
        Grants = [.. Grant.Of(User).Select(Texts.Describe).Order(StringComparer.Ordinal)];
        var ticket = (await HttpContext.AuthenticateAsync(Schemes.Session)).Properties;
        Since = ticket?.StartedAt() ?? AuthenticatedAt();
        PreviousSignInAt = ticket?.PreviousSignInAt();
        if (await current.FindAsync(HttpContext) is { Pending: null } found)
            Account = found.Account;
        return Page();
    }

    private DateTimeOffset? AuthenticatedAt() =>
        long.TryParse(User.FindFirst(ActorClaims.AuthenticatedAt)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
