using Runner.Local;

namespace Reliability.Kills;

/// <summary>Kills processes of a system and starts them again.</summary>
/// <param name="system">Whose.</param>
/// <param name="environment">Which CDMS.</param>
public sealed class Killer(LocalSystem system, string environment)
{
    /// <summary>SIGKILL to each at the same time; ends when they are gone.</summary>
    public Task KillAsync(Victim victims) => Task.WhenAll(Killings(victims));

    /// <summary>Starts again what was killed and waits until each is ready, what others need first.</summary>
    /// <param name="victims">Who was killed.</param>
    /// <param name="databaseIsBack">Called once the databases can be read again, before anything else has started.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task RestartAsync(Victim victims, Func<Task> databaseIsBack, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(databaseIsBack);
        if (victims.HasFlag(Victim.Postgres))
            await system.RestartPostgresAsync(cancellationToken);
        await databaseIsBack();
        if (victims.HasFlag(Victim.Emulator))
            await system.RestartEmulatorAsync(cancellationToken);
        List<Task> services = [];
        if (victims.HasFlag(Victim.Builder))
            services.Add(system.StartBuilderAsync(cancellationToken));
        if (victims.HasFlag(Victim.Cdms))
            services.Add(system.StartCdmsAsync(environment, cancellationToken));
        await Task.WhenAll(services);
    }

    private IEnumerable<Task> Killings(Victim victims)
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
