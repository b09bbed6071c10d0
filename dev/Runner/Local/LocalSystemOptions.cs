namespace Runner.Local;

/// <summary>What a <see cref="LocalSystem"/> consists of.</summary>
/// <param name="Folder">Its databases, blobs and logs; made if missing.</param>
public sealed record LocalSystemOptions(string Folder)
{
    /// <summary>Which database. Default SQLite.</summary>
    public LocalDatabase Database { get; init; }

    /// <summary>The environments; each has a CDMS of its own, of kind uat but for those in <see cref="Production"/>. Default one, <c>uat</c>.</summary>
    public IReadOnlyList<string> Environments { get; init; } = ["uat"];

    /// <summary>Those of the environments that are of kind production. Default none.</summary>
    public IReadOnlyList<string> Production { get; init; } = [];

    /// <summary>True keeps queues and topics over restarts of the emulator, ten times slower. Default false.</summary>
    public bool KeepsMessages { get; init; }

    /// <summary>True counts the calls that the emulator takes, by action (<see cref="Processes.EmulatorProcess.CallsUrl"/>). Default false.</summary>
    public bool CountsCalls { get; init; }

    /// <summary>Given the emulator's address, names the one that the services use, such as a proxy's; null: the same.</summary>
    public Func<string, Task<string>>? Route { get; init; }

    /// <summary>What a program must bring as <c>Authorization: Bearer</c>. Default: a fresh one.</summary>
    public string Token { get; init; } = LocalClient.NewToken();

    /// <summary>More settings for every service, as environment variables: <c>Messaging__FailurePolicy__Redelivery__0</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>More settings for the CDMSs alone; they win over <see cref="Settings"/>.</summary>
    public IReadOnlyDictionary<string, string> CdmsSettings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
