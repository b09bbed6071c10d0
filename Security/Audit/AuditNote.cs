namespace Security.Audit;

/// <summary>An action that is more than the rows it changes, for the trail.</summary>
/// <param name="Action">A lasting code in lower case with hyphens: <c>sign-in-failed</c>.</param>
/// <param name="Subject">What it is about: <c>Account h.kim</c>.</param>
/// <param name="At">When, UTC.</param>
public sealed record AuditNote(string Action, string Subject, DateTimeOffset At)
{
    /// <summary>The study; null: that of the act.</summary>
    public string? StudyOid { get; init; }

    /// <summary>More to know, never a secret; null: nothing.</summary>
    public IReadOnlyDictionary<string, string?>? Details { get; init; }

    /// <summary>The access class without which nobody may see it.</summary>
    public string? AccessClass { get; init; }

    /// <summary>Who acts where that is not the act's actor, as somebody who fails to sign in.</summary>
    public Actor? Actor { get; init; }
}
