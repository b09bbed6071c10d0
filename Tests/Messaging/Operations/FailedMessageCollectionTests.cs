using System.Data.Common;
using Messaging.Operations.FailedMessages;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tests.Support;

namespace Tests.Messaging.Operations;

/// <summary>What fails is stored once with all it had, and only then leaves its queue.</summary>
public sealed class FailedMessageCollectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Collect_OfAFailedMessage_KeepsItAsItWasAndEmptiesTheQueue(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await scene.FailAsync(7, own: ("Environment", "uat"));

        Assert.Equal(1, await scene.CollectAsync());

        var row = Assert.Single(await scene.ReadAsync());
        Assert.Equal(
            (FailedMessageKind.Error, scene.Name, new Guid(7, 0, 0, new byte[8]), "Contracts:FormVersionPublished", "System.TimeoutException", "too late", "at Cdms.Store.Save()", 6, "formDeploymentId:d-7", FailedMessageState.Waiting),
            (row.Kind, row.Queue, row.MessageId, row.MessageType, row.ExceptionType, row.Reason, row.Frame, row.Attempts, row.Link, row.State));
        Assert.Equal(FailedScene.Body(7), row.Body);
        Assert.Contains("\"Environment\":\"uat\"", row.Attributes, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await scene.Errors.CountAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Keep_OfWhatIsStoredAlready_SaysItIsThereAndStoresItOnce(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await using var db = scene.Database.Open();
        FailedMessage[] rows = [Row(scene, "a"), Row(scene, "b"), Row(scene, "b")];

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var kept = await FailedMessageStore.KeepAsync(db, scene.Queue, [Row(scene, "a"), Row(scene, "b"), Row(scene, "b")], (_, _) => { }, Cancel);
            Assert.Equal(["a", "b", "b"], kept);
        }

        Assert.Equal(["a", "b"], (await scene.ReadAsync()).Select(row => row.TransportId).Order());
        Assert.Equal(3, rows.Length);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Collect_WhileTheDatabaseTakesNothing_LeavesTheMessageInItsQueue(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await scene.FailAsync(1);

        Assert.Equal(0, await scene.CollectAsync(new RefusedInserts()));

        Assert.Empty(await scene.ReadAsync());
        Assert.Equal((0, 1, 0), await scene.Errors.CountAsync());
    }

    [Fact]
    public async Task Collect_OfWhatNobodyCanRead_KeepsItWithoutIdAndType()
    {
        await using var scene = await FailedScene.CreateAsync(DatabaseProvider.Sqlite);
        await scene.Errors.SendAsync("no JSON", ("MT-Reason", "fault"));

        Assert.Equal(1, await scene.CollectAsync());

        var row = Assert.Single(await scene.ReadAsync());
        Assert.Equal((null, "", "fault", "no JSON", 0), (row.MessageId, row.MessageType, row.Reason, row.Body, row.Attempts));
    }

    [Fact]
    public async Task Collect_OfAQueueThatIsNotThere_SaysSo()
    {
        await using var scene = await FailedScene.CreateAsync(DatabaseProvider.Sqlite);
        await scene.Sqs.DeleteQueueAsync((await scene.Sqs.GetQueueUrlAsync(scene.Queue.Name, Cancel)).QueueUrl, Cancel);

        Assert.Null(await scene.CollectAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Groups_OfTwoCauses_AreCountedByCauseAndNotByText(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        for (var number = 0; number < 12; number++)
            await scene.FailAsync(number, text: $"form {number} is locked");
        await scene.FailAsync(12, exception: "System.IO.IOException", text: "disk full");
        await scene.CollectAllAsync(13);
        await using var db = scene.Database.Open();

        var groups = await db.ReadFailedMessageGroupsAsync(FailedMessageState.Waiting, Cancel);

        Assert.Equal([("System.TimeoutException", 12), ("System.IO.IOException", 1)], groups.Select(group => (group.ExceptionType, group.Count)));
        Assert.Empty(await db.ReadFailedMessageGroupsAsync(FailedMessageState.Archived, Cancel));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Collect_OfTheQuarantine_TakesEachRowOverOnce(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await using var db = scene.Database.Open();
        db.Add(new OutboxQuarantine { MessageId = Guid.NewGuid(), Attempts = 10, Reason = "MessageRefusedException: too large", Body = FailedScene.Body(3), MessageType = "urn:message:Contracts:A;urn:message:Contracts:B", ContentType = "application/json", DestinationAddress = "topic:x" });
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(1, await QuarantineCollector.CollectAsync(db, [], scene.Clock, Cancel));
        Assert.Equal(0, await QuarantineCollector.CollectAsync(db, [], scene.Clock, Cancel));

        var row = Assert.Single(await scene.ReadAsync());
        Assert.Equal((FailedMessageKind.Quarantine, "Contracts:A", "MessageRefusedException", "too large", 10, "topic:x"), (row.Kind, row.MessageType, row.ExceptionType, row.Reason, row.Attempts, row.Queue));
        Assert.Equal(0, await scene.Database.CountAsync<OutboxQuarantine>());
    }

    private static FailedMessage Row(FailedScene scene, string id) => new() { Kind = FailedMessageKind.Error, Queue = scene.Name, TransportId = id, GroupKey = "k", Body = "{}" };

    private sealed class RefusedInserts : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            throw new DbUpdateException("disk full", new Refusal());

        private sealed class Refusal : DbException;
    }
}
