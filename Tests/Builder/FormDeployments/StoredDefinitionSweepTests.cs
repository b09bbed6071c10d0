using System.Text;
using Builder.Service.Features.FormDeployments;
using MassTransit.EntityFrameworkCoreIntegration;
using Messaging.ClaimCheck;
using Messaging.Operations.FailedMessages;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>Which definitions leave the claim-check store.</summary>
public sealed class StoredDefinitionSweepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Given.Start);
    private readonly FormDeploymentOptions _options = new();

    private FolderClaimCheckStore Store => new(_folder.FullPath, _clock);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_OldDefinitions_KeepsThoseOfMessagesThatWait(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, nameof(StoredDefinitionSweepTests), connection => MigrateAsync(provider, connection));
        var (rolledBack, waiting, quarantined) = (await WriteAsync("rolled back"), await WriteAsync("waiting"), await WriteAsync("quarantined"));
        await using var db = Contexts.Create(provider, database.ConnectionString);
        db.Add(Message(waiting));
        db.Add(new OutboxQuarantine { MessageId = Guid.NewGuid(), Body = BodyOf(quarantined), QuarantinedAt = _clock.GetUtcNow(), SentAt = _clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancelled);
        _clock.Advance(_options.KeepStoredDefinitionsFor + TimeSpan.FromMinutes(1));
        var young = await WriteAsync("young");

        var sweep = new StoredDefinitionSweep(db, new ClaimCheckSweeper(Store, _clock), Options.Create(_options), _clock, NullLogger<StoredDefinitionSweep>.Instance);

        Assert.Equal(1, await sweep.RunAsync(Cancelled));
        Assert.Null(await Store.ReadAsync(rolledBack, Cancelled));
        foreach (var kept in (string[])[waiting, quarantined, young])
            Assert.NotNull(await Store.ReadAsync(kept, Cancelled));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_OldDefinitionsOfFailedMessages_KeepsThoseThatMayStillBeSent(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, nameof(StoredDefinitionSweepTests), connection => MigrateAsync(provider, connection));
        var hashes = new[] { "waits", "archived", "going back", "gone back lately", "gone back long ago" };
        for (var index = 0; index < hashes.Length; index++)
            hashes[index] = await WriteAsync(hashes[index]);
        var longAgo = _clock.GetUtcNow();
        _clock.Advance(_options.KeepStoredDefinitionsFor + TimeSpan.FromMinutes(1));
        await using var db = Contexts.Create(provider, database.ConnectionString);
        // Each failed only now, as a message does that waited through a long outage.
        db.AddRange(
            Failed(hashes[0], FailedMessageState.Waiting), Failed(hashes[1], FailedMessageState.Archived), Failed(hashes[2], FailedMessageState.Returning),
            Failed(hashes[3], FailedMessageState.Returned, _clock.GetUtcNow()), Failed(hashes[4], FailedMessageState.Returned, longAgo));
        await db.SaveChangesAsync(Cancelled);

        var sweep = new StoredDefinitionSweep(db, new ClaimCheckSweeper(Store, _clock), Options.Create(_options), _clock, NullLogger<StoredDefinitionSweep>.Instance);

        Assert.Equal(1, await sweep.RunAsync(Cancelled));
        Assert.Null(await Store.ReadAsync(hashes[4], Cancelled));
        foreach (var kept in hashes[..4])
            Assert.NotNull(await Store.ReadAsync(kept, Cancelled));
    }

    [Fact]
    public async Task Sweeper_OfAWholeBuilder_Runs()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);

        Assert.Single(host.Services.GetServices<IHostedService>().OfType<StoredDefinitionSweeper>());
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<StoredDefinitionSweep>().RunAsync(Cancelled));
    }

    /// <summary>A deployment that goes out again makes its definition young, however long ago it was first stored.</summary>
    [Fact]
    public async Task Run_AfterTheDefinitionWasSentAgain_KeepsIt()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, nameof(StoredDefinitionSweepTests), connection => MigrateAsync(DatabaseProvider.Sqlite, connection));
        await using var db = Contexts.Create(DatabaseProvider.Sqlite, database.ConnectionString);
        var hash = await WriteAsync("sent twice");
        _clock.Advance(_options.KeepStoredDefinitionsFor - TimeSpan.FromMinutes(1));
        await WriteAsync("sent twice");
        _clock.Advance(_options.KeepStoredDefinitionsFor - TimeSpan.FromMinutes(1));

        var sweep = new StoredDefinitionSweep(db, new ClaimCheckSweeper(Store, _clock), Options.Create(_options), _clock, NullLogger<StoredDefinitionSweep>.Instance);

        Assert.Equal(0, await sweep.RunAsync(Cancelled));
        Assert.NotNull(await Store.ReadAsync(hash, Cancelled));
    }

    private async Task<string> WriteAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = ClaimCheckAddress.HashOf(bytes);
        await Store.WriteAsync(hash, bytes, Cancelled);
        return hash;
    }

    private OutboxMessage Message(string hash) => new()
    {
        MessageId = Guid.NewGuid(),
        ContentType = "application/vnd.masstransit+json",
        MessageType = "urn:message:Contracts:FormVersionPublished",
        Body = BodyOf(hash),
        SentTime = _clock.GetUtcNow().UtcDateTime,
    };

    private FailedMessage Failed(string hash, FailedMessageState state, DateTimeOffset? settledAt = null) => new()
    {
        TransportId = hash, Queue = "builder", Body = BodyOf(hash), State = state, FailedAt = _clock.GetUtcNow(), CollectedAt = _clock.GetUtcNow(), SettledAt = settledAt,
    };

    private static string BodyOf(string hash) => $$"""{"message": {"definition": {"data-ref": "{{ClaimCheckAddress.ToUri(hash)}}"} } }""";

    private static async Task MigrateAsync(DatabaseProvider provider, string connection)
    {
        await using var context = Contexts.Create(provider, connection);
        await context.Database.MigrateAsync();
    }
}
