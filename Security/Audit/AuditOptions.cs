namespace Security.Audit;

/// <summary>How often the audit trail is sealed and its heads are told to the other services.</summary>
// "Audit": { "SealInterval": "00:00:01", "HeadInterval": "00:00:05" }
public sealed class AuditOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Audit";

    /// <summary>How long a row waits at most for its block while there is work. Default 1 s; 0.1 s to 30 s, so that nothing stays unsealed for 60 s.</summary>
    public TimeSpan SealInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often new heads are published at most. Default 5 s; 1 s to 1 h: what is cut off between two publications, no peer can show.</summary>
    public TimeSpan HeadInterval { get; set; } = TimeSpan.FromSeconds(5);

    internal bool IsSensible =>
        SealInterval >= TimeSpan.FromMilliseconds(100) && SealInterval <= TimeSpan.FromSeconds(30)
        && HeadInterval >= TimeSpan.FromSeconds(1) && HeadInterval <= TimeSpan.FromHours(1);
}
