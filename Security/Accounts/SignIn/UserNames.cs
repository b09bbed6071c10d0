namespace Security.Accounts;

/// <summary>What a user name may be.</summary>
internal static class UserNames
{
    /// <summary>Shortest user name, in characters.</summary>
    public const int MinLength = 2;

    /// <summary>The characters of a user name.</summary>
    public const string Characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";

    /// <summary>True for a text that could be a user name.</summary>
    public static bool IsPossible(string text) =>
        text.Length is >= MinLength and <= Account.UserNameLength && char.IsAsciiLetterOrDigit(text[0]) && text.All(character => Characters.Contains(character, StringComparison.Ordinal));

    /// <summary>True for a name under which the audit trail records something else.</summary>
    public static bool IsReserved(string text, SecurityOptions service) =>
        string.Equals(text, service.ServiceName, StringComparison.OrdinalIgnoreCase) || string.Equals(text, SignInActs.Unknown.Id, StringComparison.OrdinalIgnoreCase);
}
