namespace Security.Pages.Tokens;

/// <summary>The page of personal access tokens in English.</summary>
internal static class EnglishTokenTexts
{
    public static readonly TokenTexts Texts = new()
    {
        Title = "Access tokens",
        Intro = "A token lets a program act for you at the API. What it does stands in the audit trail under your name and that of the token. It can neither sign nor make tokens.",
        NewTitle = "Make a token",
        Name = "Name",
        NameHint = "Which program will use it, as an auditor should read it. A name is never used twice.",
        Grants = "What it may do",
        GrantsHint = "Tick as little as the program needs. What you lose, the token loses too.",
        Days = "Days until it expires",
        DaysHint = "{0} at most.",
        Make = "Make the token",
        NothingToGive = "You have no role yet that a token could have. Ask an administrator.",
        MadeTitle = "Your token {0}",
        MadeHint = "Copy it now and keep it as you would a password: it is not shown again.",
        ListTitle = "Your tokens",
        NoTokens = "You have made none.",
        State = "State",
        Active = "Active",
        Expired = "Expired",
        Revoked = "Revoked on {0} by {1}",
        RevokedNotice = "The token is revoked. It is refused from now on.",
        CreatedAt = "Made on",
        ExpiresAt = "Expires on",
        LastUsedAt = "Last used",
        Never = "Never",
        Revoke = "Revoke",
        BadName = "Enter a name of 1 to 60 characters.",
        NameTaken = "You have, or had, a token of this name. Choose another one.",
        NoGrants = "Tick at least one.",
        GrantNotOwned = "You do not hold one of the roles ticked any more. Tick again.",
        BadDays = "Enter a whole number from 1 to {0}.",
    };
}
