namespace Reliability.Mishaps;

/// <summary>Something bad that happens to a system amid deployments, and is repaired.</summary>
public interface IMishap
{
    /// <summary>In a word or two, for the report.</summary>
    string Name { get; }

    /// <summary>Lets it happen and repairs it; ends when every process is ready again.</summary>
    /// <param name="databasesAreReadable">Called as soon as it has happened, or as soon after as the databases can be read.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What it left behind and should not have; none as a rule.</returns>
    Task<IReadOnlyList<string>> HappenAsync(Func<Task> databasesAreReadable, CancellationToken cancellationToken = default);
}
