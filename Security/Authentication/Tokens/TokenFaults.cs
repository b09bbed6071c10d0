using Microsoft.AspNetCore.Http;
using ServiceDefaults;

namespace Security.Authentication.Tokens;

/// <summary>Why a token is not made or not found.</summary>
internal static class TokenFaults
{
    public static Problem NotAPerson { get; } = new(StatusCodes.Status403Forbidden, "people-only",
        "Only a person who signed in makes and revokes tokens; a program does not.", "Sign in at /account/tokens with your own account.");

    public static Problem BadName { get; } = new(StatusCodes.Status400BadRequest, "bad-token-name",
        $"The name is empty, longer than {PersonalAccessToken.NameLength} characters, or has control characters.",
        "Name the program that will use the token, as an auditor should read it.", new Place(Path: "$.name"));

    public static Problem NoGrants { get; } = new(StatusCodes.Status400BadRequest, "no-grants",
        "The token would be allowed nothing.", "Name at least one of your grants, such as designer@STUDY.", new Place(Path: "$.grants"));

    public static Problem BadGrant(string grant) => new(StatusCodes.Status400BadRequest, "bad-grant",
        $"'{grant}' is no grant.", $"Write ROLE, ROLE@STUDY or ROLE@STUDY@SITE with one of the roles {string.Join(", ", Roles.All)}; OIDs are URL-encoded.", new Place(Path: "$.grants"));

    public static Problem GrantNotOwned(Grant grant, IReadOnlyList<Grant> owned) => new(StatusCodes.Status422UnprocessableEntity, "grant-not-owned",
        $"You may not give '{grant}' to a token, since you do not hold it yourself.",
        owned.Count == 0 ? "Ask an administrator for the role first." : $"You hold: {string.Join(", ", owned)}. Choose among these, or ask an administrator for the role.", new Place(Path: "$.grants"));

    public static Problem BadEnd(TimeSpan maximum) => new(StatusCodes.Status400BadRequest, "bad-expiry",
        "The end lies in the past or too far ahead.", FormattableString.Invariant($"Choose an end within {maximum.TotalDays:0.##} days from now, or none for the default."), new Place(Path: "$.expiresAt"));

    public static Problem NameTaken(string name) => new(StatusCodes.Status409Conflict, "token-name-taken",
        $"You have, or had, a token named '{name}'.", "Choose a name that none of your tokens has had: the audit trail shows it for good.", new Place(Path: "$.name"));

    public static Problem Unknown(Guid tokenId, string remedy) => new(StatusCodes.Status404NotFound, "unknown-token", $"There is no token {tokenId}.", remedy, new Place(Path: "tokenId"));
}
