using Runner.Local;
using Seeds;

namespace Tests.Seeds;

/// <summary>What the runs of this project share: they go one after another, since they use the queue of the one Builder.</summary>
public sealed class Grounds : IAsyncLifetime
{
    private readonly Dictionary<LocalDatabase, SeedGround> _grounds = [];

    /// <summary>The ground of runs on that database.</summary>
    public SeedGround this[LocalDatabase database] => _grounds[database];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var database in Enum.GetValues<LocalDatabase>())
            _grounds[database] = await SeedGround.StartAsync(database, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var ground in _grounds.Values)
            await ground.DisposeAsync();
    }
}
