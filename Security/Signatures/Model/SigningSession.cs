namespace Security.Signatures;

/// <summary>The continuous period of signings in one session: while it lasts, the password alone is asked for (21 CFR 11.200(a)(1)).</summary>
/// <remarks>In the database and not in memory, since the next signing may reach another replica of the service.</remarks>
internal sealed class SigningSession
{
    /// <summary>Hash of the session's id (<c>sid</c>).</summary>
    public required string SessionHash { get; init; }

    /// <summary><see cref="Actor.Id"/> of who signed in it.</summary>
    public required string SignerId { get; init; }

    /// <summary>When it was last signed in, UTC.</summary>
    public DateTimeOffset LastSigningAt { get; set; }
}
