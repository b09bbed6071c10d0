namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Rules of message attributes (source: SQS developer guide, Message metadata).</summary>
internal static class AttributeRules
{
    /// <summary>Longest name of an attribute.</summary>
    public const int MaximumNameLength = 256;

    /// <summary>True when SQS and SNS take the attribute.</summary>
    public static bool IsAllowed(string name, string? value) => FindProblem(name, value) is null;

    /// <summary>What is wrong with the attribute; null when nothing is.</summary>
    public static FormattableString? FindProblem(string name, string? value)
    {
        if (name.Length is 0 or > MaximumNameLength || !name.All(IsNameCharacter) || name[0] == '.' || name[^1] == '.' || name.Contains("..", StringComparison.Ordinal))
            return $"the attribute name '{name}' is not allowed: 1 to {MaximumNameLength} letters, digits, '-', '_' and single '.' within";
        if (name.StartsWith("AWS.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Amazon.", StringComparison.OrdinalIgnoreCase))
            return $"the attribute name '{name}' is not allowed: names that begin with 'AWS.' or 'Amazon.' are reserved";
        if (string.IsNullOrEmpty(value))
            return $"the attribute '{name}' has no value; leave it out";
        if (Characters.IndexOfRefused(value) is >= 0 and var at)
            return $"the attribute '{name}' has the character {Characters.Name(value, at)} at position {at}, which SQS does not carry";
        return null;
    }

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
