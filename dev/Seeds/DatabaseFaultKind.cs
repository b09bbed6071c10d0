namespace Seeds;

/// <summary>What can happen to a service's work in its database.</summary>
public enum DatabaseFaultKind
{
    /// <summary>The transaction fails and nothing is committed. Drawn for each commit.</summary>
    FailedBeforeCommit,

    /// <summary>The transaction is committed, and the service hears that it failed. Drawn for each commit.</summary>
    FailedAfterCommit,

    /// <summary>The connection breaks at a command. Drawn for each command.</summary>
    ConnectionCut,
}
