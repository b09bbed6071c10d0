namespace Builder.Cli.Journeys;

/// <summary>Something on its way to an environment.</summary>
internal abstract class Journey
{
    /// <summary>What goes where, for a person.</summary>
    public abstract string Title { get; }

    /// <summary>What the Builder said when it took it on.</summary>
    public abstract JourneyLook Begun { get; }

    /// <summary>Asks the Builder where it is.</summary>
    public abstract Task<JourneyLook> LookAsync(CancellationToken cancellationToken);

    /// <summary>What is still awaited, where the Builder knows more than the state.</summary>
    public virtual Task<IReadOnlyList<string>> ListAwaitedAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
