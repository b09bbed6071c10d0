namespace Runner.Local;

/// <summary>Which database a local system keeps its data in.</summary>
public enum LocalDatabase
{
    /// <summary>Files in the system's folder.</summary>
    Sqlite,

    /// <summary>A cluster of its own, deleted at the end.</summary>
    Postgres,
}
