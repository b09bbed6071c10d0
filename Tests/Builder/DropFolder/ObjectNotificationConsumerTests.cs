using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.DropFolder;

/// <summary>What comes on the queue of the drop folder.</summary>
public sealed class ObjectNotificationConsumerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consume_MissingObject_GoesToTheErrorQueue()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite);

        await scene.NotifyAsync(scene.Entry("drop/missing.xml"));
        await scene.Host.Received.WaitForAsync("missing.xml", 2, Cancelled);

        Assert.Contains("missing.xml", await scene.FailedAsync(), StringComparison.Ordinal);
        Assert.Empty(await scene.FilesAsync());
    }

    [Fact]
    public async Task Consume_ObjectThatIsThereAtTheRedelivery_IsImported()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite, ("Messaging:FailurePolicy:Redelivery:0", "00:00:02"));
        var odm = OdmFiles.Study();
        await scene.NotifyAsync(scene.Entry("drop/late.xml", odm.Length, eTag: ""));

        await scene.PutAsync("drop/late.xml", odm);
        await scene.Host.Received.WaitForAsync("late.xml", 2, Cancelled);

        Assert.Equal("Imported", Assert.Single(await scene.FilesAsync()).Text("outcome"));
    }

    [Fact]
    public async Task Consume_ObjectOfAnotherSize_GoesToTheErrorQueue()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite);
        await scene.PutAsync("drop/study.xml", OdmFiles.Study());

        await scene.NotifyAsync(scene.Entry("drop/study.xml", size: 1, eTag: ""));
        await scene.Host.Received.WaitForAsync("study.xml", 2, Cancelled);

        Assert.Contains("study.xml", await scene.FailedAsync(), StringComparison.Ordinal);
        Assert.Empty(await scene.FilesAsync());
    }

    [Fact]
    public async Task Consume_TwoRecords_TakesEachByItself()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite);

        await scene.NotifyAsync(await scene.PutAsync("drop/one.xml", OdmFiles.Study("S.1")), scene.Entry("drop/missing.xml"), await scene.PutAsync("drop/two.xml", OdmFiles.Study("S.2")));
        await scene.Host.Received.WaitForAsync("one.xml", 2, Cancelled);
        await scene.Host.Received.WaitForAsync("two.xml", 2, Cancelled);

        Assert.Equal(["S.1", "S.2"], await scene.Host.ReadAsync(db => db.Studies.Select(study => study.StudyOid).Order().ToListAsync(Cancelled)));
        Assert.Equal(2, (await scene.FilesAsync()).Length);
    }

    [Fact]
    public async Task Consume_TestNotification_DoesNothing()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite);

        await scene.SendAsync($$"""{"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-03-01T08:00:00.000Z","Bucket":"{{scene.Bucket}}","RequestId":"5582815E1AEA5ADF","HostId":"8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3e"}""");

        Assert.Empty(await scene.FilesAsync());
    }

    [Theory]
    [InlineData("""{"detail-type":"Object Created","detail":{}}""")]
    [InlineData("""{"Records":[{"eventName":"ObjectCreated:Put","s3":{}}]}""")]
    public async Task Consume_WhatIsNoNotification_GoesToTheErrorQueueAtOnce(string body)
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite, ("Messaging:FailurePolicy:Redelivery:0", "01:00:00"));

        await scene.SendAsync(body);

        Assert.NotNull(await scene.FailedAsync());
    }

    [Fact]
    public async Task Consume_NotificationInTheEnvelopeOfSns_IsImported()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite);
        var inner = $$"""{"Records":[{{await scene.PutAsync("drop/study.xml", OdmFiles.Study())}}]}""";

        await scene.SendAsync($$"""
            {"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324","TopicArn":"arn:aws:sns:us-east-1:000000000000:dropped","Subject":"Amazon S3 Notification",
            "Message":{{JsonSerializer.Serialize(inner)}},"Timestamp":"2026-03-01T08:00:00.000Z","SignatureVersion":"1"}
            """);

        Assert.Equal("Imported", Assert.Single(await scene.FilesAsync()).Text("outcome"));
    }
}
