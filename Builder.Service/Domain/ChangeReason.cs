using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>Why a version was frozen, in the publisher's words: an auditor reads it years later, so it is never empty.</summary>
public sealed record ChangeReason
{
    public const int MaximumLength = 2000;

    private ChangeReason(string text) => Text = text;

    public string Text { get; }

    /// <summary>The reason without blanks around it; null, with what is wrong, where it cannot be one.</summary>
    public static ChangeReason? Parse(string? text, out string problem)
    {
        var trimmed = text?.Trim() ?? "";
        problem = trimmed switch
        {
            "" => "The change reason is empty.",
            { Length: > MaximumLength } => $"The change reason has {trimmed.Length} characters; {MaximumLength} is the most.",
            _ when !StorableText.IsStorable(trimmed) => "The change reason holds a character that cannot be stored (U+0000 or half of a surrogate pair).",
            _ => "",
        };
        return problem.Length == 0 ? new ChangeReason(trimmed) : null;
    }
}
