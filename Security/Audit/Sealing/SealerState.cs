namespace Security.Audit.Sealing;

/// <summary>What the sealer of this process remembers between its rounds, so that an idle one asks the database next to nothing.</summary>
internal sealed class SealerState
{
    /// <summary>Names this process; another start has another name.</summary>
    public string Holder { get; } = $"{Environment.MachineName.ToLowerInvariant()[..Math.Min(24, Environment.MachineName.Length)]}-{Guid.NewGuid():n}";

    /// <summary>Another process seals; until then it is left alone.</summary>
    public DateTimeOffset StandsBackUntil { get; set; }

    /// <summary>True at start, since it is not known then.</summary>
    public bool HasUnpublishedHeads { get; set; } = true;

    /// <summary>When heads may be published next.</summary>
    public DateTimeOffset NextHeadsAt { get; set; }

    /// <summary>When the peers are asked next.</summary>
    public DateTimeOffset NextRequestAt { get; set; }

    /// <summary>True when there is something to do even with an empty queue.</summary>
    public bool IsSomethingDue(DateTimeOffset now) => (HasUnpublishedHeads && now >= NextHeadsAt) || now >= NextRequestAt;
}
