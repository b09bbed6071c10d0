namespace Runner.Processes;

/// <summary>How to start a <see cref="ChildProcess"/>.</summary>
/// <param name="Program">The program's path.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Patience">How long it may take to print its first line.</param>
public sealed record ChildStart(string Program, IReadOnlyList<string> Arguments, TimeSpan Patience)
{
    /// <summary>Environment variables on top of our own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where it runs; null: where we do.</summary>
    public string? WorkingDirectory { get; init; }
}
