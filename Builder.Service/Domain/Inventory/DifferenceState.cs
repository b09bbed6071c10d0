namespace Builder.Service.Domain;

/// <summary>What became of a difference, as stored and as shown.</summary>
public static class DifferenceState
{
    /// <summary>Nobody has done anything about it.</summary>
    public const string Open = nameof(Open);

    /// <summary>The environment was told; the next comparison says whether that helped.</summary>
    public const string Repairing = nameof(Repairing);

    /// <summary>It is mended.</summary>
    public const string Repaired = nameof(Repaired);

    /// <summary>Somebody left it as it is, and said why.</summary>
    public const string Acknowledged = nameof(Acknowledged);

    /// <summary>What it was about has changed since, or a later comparison has it again.</summary>
    public const string Overtaken = nameof(Overtaken);
}
