using Security.Accounts;
using ServiceDefaults;

namespace Security.Pages.Tokens;

/// <summary>What the page of personal access tokens says, in one language. {0} and {1} stand for what is filled in.</summary>
internal sealed record TokenTexts
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string NewTitle { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required string Grants { get; init; }

    public required string GrantsHint { get; init; }

    public required string Days { get; init; }

    public required string DaysHint { get; init; }

    public required string Make { get; init; }

    public required string NothingToGive { get; init; }

    public required string MadeTitle { get; init; }

    public required string MadeHint { get; init; }

    public required string ListTitle { get; init; }

    public required string NoTokens { get; init; }

    public required string State { get; init; }

    public required string Active { get; init; }

    public required string Expired { get; init; }

    public required string Revoked { get; init; }

    public required string RevokedNotice { get; init; }

    public required string CreatedAt { get; init; }

    public required string ExpiresAt { get; init; }

    public required string LastUsedAt { get; init; }

    public required string Never { get; init; }

    public required string Revoke { get; init; }

    public required string BadName { get; init; }

    public required string NameTaken { get; init; }

    public required string NoGrants { get; init; }

    public required string GrantNotOwned { get; init; }

    public required string BadDays { get; init; }

    /// <summary>In the language of the account pages.</summary>
    public static TokenTexts Of(AccountTexts texts) => texts.Language == KoreanTexts.Texts.Language ? KoreanTokenTexts.Texts : EnglishTokenTexts.Texts;

    /// <summary>Why a token is not made.</summary>
    public string Explain(Problem fault) => fault.Code switch
    {
        "bad-token-name" => BadName,
        "token-name-taken" => NameTaken,
        "no-grants" => NoGrants,
        "bad-expiry" => BadDays,
        _ => GrantNotOwned,
    };
}
