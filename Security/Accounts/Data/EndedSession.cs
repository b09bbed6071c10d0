namespace Security.Accounts;

/// <summary>A session whose owner signed out: a copy of its cookie is worth nothing any more, on any replica.</summary>
public sealed class EndedSession
{
    /// <summary>The session's id, the claim <c>sid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When the session would have ended by itself; the row is of no use after it.</summary>
    public required DateTimeOffset Until { get; init; }
}
