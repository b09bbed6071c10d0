namespace Cdms.Service.Domain;

/// <summary>How data are kept from being changed, as stored and as shown.</summary>
public static class LockKind
{
    /// <summary>The site enters nothing; queries and verification go on.</summary>
    public const string Frozen = nameof(Frozen);

    /// <summary>Nothing changes, by nobody: no value, no computation, no query, no verification.</summary>
    public const string Locked = nameof(Locked);

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Frozen, Locked];
}
