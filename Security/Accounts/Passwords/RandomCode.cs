using System.Security.Cryptography;

namespace Security.Accounts;

/// <summary>Random texts that people copy by hand: one-time passwords and recovery codes.</summary>
internal static class RandomCode
{
    // 31 characters that cannot be taken for one another: nearly 5 bits each.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Groups of five characters, nearly 25 bits each, joined by hyphens.</summary>
    public static string Create(int groups) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));
}
