using Tests.Support;

namespace Tests.Builder.DropFolder;

/// <summary>One drop folder for all tests of a class: a bus that stops waits for its last poll, up to 20 s. Each test has keys and studies of its own.</summary>
public sealed class DropFixture : IAsyncLifetime
{
    internal DropScene Scene { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Scene = await DropScene.StartAsync(DatabaseProvider.Sqlite);

    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}
