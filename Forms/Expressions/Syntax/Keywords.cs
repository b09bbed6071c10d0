namespace Forms.Expressions.Syntax;

/// <summary>Words that are not names; an OID spelt so stands in brackets.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "in", "is", "missing", "known", "if", "then", "else", "true", "false", "unknown", "each",
    };

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>The keyword that somebody meant who wrote it in capitals; null for none.</summary>
    public static string? Meant(string word) => Words.FirstOrDefault(keyword => string.Equals(keyword, word, StringComparison.OrdinalIgnoreCase) && !string.Equals(keyword, word, StringComparison.Ordinal));
}
