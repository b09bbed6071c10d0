namespace Cdms.Service.Domain;

/// <summary>The states of a release in this environment, as stored and as shown.</summary>
public static class ReceivedReleaseState
{
    /// <summary>Some of its form versions are not here yet.</summary>
    public const string Waiting = nameof(Waiting);

    /// <summary>All of it is here, hashes equal. Only a withdrawal ends that, since what is installed never goes.</summary>
    public const string Ready = nameof(Ready);

    /// <summary>Some of its form versions were refused; it becomes ready once they are here after all.</summary>
    public const string Blocked = nameof(Blocked);

    /// <summary>The Builder withdrew it, or cancelled its deployment: its tombstone.</summary>
    public const string Withdrawn = nameof(Withdrawn);
}
