namespace Reliability.Mishaps;

/// <summary>Which process is killed.</summary>
[Flags]
public enum Victim
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The Builder.</summary>
    Builder = 1,

    /// <summary>The CDMS.</summary>
    Cdms = 2,

    /// <summary>The emulator of SNS and SQS.</summary>
    Emulator = 4,

    /// <summary>The database server with every process of its own.</summary>
    Postgres = 8,
}
