using Runner.Local;

namespace Reliability.Mishaps;

/// <summary>SIGKILL to one process or several at the same time, and their restart.</summary>
/// <param name="system">Whose.</param>
/// <param name="environment">Which CDMS.</param>
/// <param name="victims">Who.</param>
public sealed class Kill(LocalSystem system, string environment, Victim victims) : IMishap
{
    /// <inheritdoc/>
    public string Name => $"kill {victims}";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> HappenAsync(Func<Task> databasesAreReadable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(databasesAreReadable);
        await Task.WhenAll(Killings());
        // What others need first.
        if (victims.HasFlag(Victim.Postgres))
            await system.RestartPostgresAsync(cancellationToken);
        await databasesAreReadable();
        if (victims.HasFlag(Victim.Emulator))
            await system.RestartEmulatorAsync(cancellationToken);
        List<Task> services = [];
        if (victims.HasFlag(Victim.Builder))
            services.Add(system.StartBuilderAsync(cancellationToken));
        if (victims.HasFlag(Victim.Cdms))
            services.Add(system.StartCdmsAsync(environment, cancellationToken));
        await Task.WhenAll(services);
        return [];
    }

    private IEnumerable<Task> Killings()
    {
        if (victims.HasFlag(Victim.Builder))
            yield return system.Builder.KillAsync();
        if (victims.HasFlag(Victim.Cdms))
            yield return system.Cdms(environment).KillAsync();
        if (victims.HasFlag(Victim.Emulator))
            yield return system.Emulator.KillAsync();
        if (victims.HasFlag(Victim.Postgres))
            yield return system.Postgres!.KillAsync();
    }
}
