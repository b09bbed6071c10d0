using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Security.Accounts;
using Security.Authentication.Subjects;
using Security.Authentication.Tokens;
using Security.Pages.Account;
using ServiceDefaults;

namespace Security.Pages.Tokens;

/// <summary>Makes, shows and revokes the personal access tokens of whoever is signed in. A new token is in the answer to the form that made it, and nowhere else.</summary>
[Authorize(Policies.ManageOwnTokens)]
internal sealed class TokensModel(
    ServiceDbContext db, TokenMaker maker, TokenRevoker revoker, CurrentGrants grants, IOptions<PersonalAccessTokenOptions> options, TimeProvider clock) : AccountPage
{
    public const string Address = "/account/tokens";

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Grants that are ticked.</summary>
    [BindProperty]
    public IList<string> Chosen { get; set; } = [];

    /// <summary>How long the token lives.</summary>
    [BindProperty]
    public string? Days { get; set; }

    public TokenTexts Words => TokenTexts.Of(Texts);

    public int MostDays => (int)options.Value.MaximumLifetime.TotalDays;

    /// <summary>What may be given to a token.</summary>
    public IReadOnlyList<Grant> Owned { get; private set; } = [];

    public IReadOnlyList<TokenSummary> Tokens { get; private set; } = [];

    /// <summary>The token that was just made; null otherwise.</summary>
    public MadeToken? Made { get; private set; }

    private Actor Owner => ActorClaims.Of(User)!;

    public bool IsActive(TokenSummary token) => token.RevokedAt is null && token.ExpiresAt > clock.GetUtcNow();

    public string StateOf(TokenSummary token) => token.RevokedAt is { } revokedAt
        ? Words.Revoked.Filled(revokedAt.Shown(), token.RevokedBy ?? "")
        : IsActive(token) ? Words.Active : Words.Expired;

    public Task<IActionResult> OnGetAsync(bool revoked)
    {
        Notice = revoked ? Words.RevokedNotice : null;
        Days = ((int)options.Value.DefaultLifetime.TotalDays).ToString(CultureInfo.InvariantCulture);
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostMakeAsync()
    {
        if (!int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days < 1 || days > MostDays)
        {
            ModelState.AddModelError(nameof(Days), Words.BadDays.Filled(MostDays));
            return await ShowAsync();
        }

        var request = new TokenRequest(Name ?? "", [.. Chosen], clock.GetUtcNow().AddDays(days));
        (Made, var fault) = await maker.MakeAsync(Owner, request, HttpContext.RequestAborted);
        if (fault is not null)
            ModelState.AddModelError(fault.Code is "bad-token-name" or "token-name-taken" ? nameof(Name) : nameof(Chosen), Words.Explain(fault));
        else
            (Name, Chosen) = (null, []);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid tokenId) =>
        await revoker.RevokeAsync(Owner.Id, tokenId, null, HttpContext.RequestAborted) is null ? NotFound() : LocalRedirect($"{Address}?revoked=true");

    private async Task<IActionResult> ShowAsync()
    {
        Owned = await grants.ReadAsync(Owner.Id, HttpContext.RequestAborted);
        Tokens = (await ListTokens.ReadAsync(db, Owner.Id, HttpContext.RequestAborted)).Tokens;
        return Page();
    }
}
