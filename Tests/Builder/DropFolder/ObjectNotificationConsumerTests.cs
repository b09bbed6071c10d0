using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.DropFolder;

/// <summary>What comes on the queue of the drop folder.</summary>
public sealed class ObjectNotificationConsumerTests(DropFixture fixture) : IClassFixture<DropFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consume_MissingObject_GoesToTheErrorQueue()
    {
        var scene = fixture.Scene;

        await scene.NotifyAsync(scene.Entry("drop/missing.xml"));
        await scene.Host.Received.WaitForAsync("missing.xml", 2, Cancelled);

        Assert.True(await scene.HasFailedAsync("missing.xml"));
        Assert.Empty(await scene.FilesAsync("missing.xml"));
    }

    [Fact]
    public async Task Consume_ObjectThatIsThereAtTheRedelivery_IsImported()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite, ("Messaging:FailurePolicy:Redelivery:0", "00:00:02"));
        var odm = OdmFiles.Study();
        await scene.NotifyAsync(scene.Entry("drop/late.xml", odm.Length, eTag: ""));

        await scene.PutAsync("drop/late.xml", odm);
        await scene.Host.Received.WaitForAsync("late.xml", 2, Cancelled);

        Assert.Equal("Imported", Assert.Single(await scene.FilesAsync("late.xml")).Text("outcome"));
    }

    [Fact]
    public async Task Consume_ObjectOfAnotherSize_GoesToTheErrorQueue()
    {
        var scene = fixture.Scene;
        await scene.PutAsync("drop/resized.xml", OdmFiles.Study());

        await scene.NotifyAsync(scene.Entry("drop/resized.xml", size: 1, eTag: ""));
        await scene.Host.Received.WaitForAsync("resized.xml", 2, Cancelled);

        Assert.True(await scene.HasFailedAsync("resized.xml"));
        Assert.Empty(await scene.FilesAsync("resized.xml"));
    }

    [Fact]
    public async Task Consume_SeveralRecords_TakesEachByItself()
    {
        var scene = fixture.Scene;

        await scene.NotifyAsync(await scene.PutAsync("drop/one.xml", OdmFiles.Study("ONE.1")), scene.Entry("drop/gone.xml"), await scene.PutAsync("drop/two.xml", OdmFiles.Study("ONE.2")));
        await scene.Host.Received.WaitForAsync("one.xml", 2, Cancelled);
        await scene.Host.Received.WaitForAsync("two.xml", 2, Cancelled);
        await scene.Host.Received.WaitForAsync("gone.xml", 3, Cancelled);

        Assert.Equal(2, await scene.Host.ReadAsync(db => db.Studies.CountAsync(study => study.StudyOid.StartsWith("ONE."), Cancelled)));
        Assert.True(await scene.HasFailedAsync("gone.xml"));
    }

    [Fact]
    public async Task Consume_TestNotification_DoesNothing()
    {
        var scene = fixture.Scene;

        await scene.SendAsync($$"""{"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-03-01T08:00:00.000Z","Bucket":"{{scene.Bucket}}","RequestId":"5582815E1AEA5ADF","HostId":"8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3e"}""");

        Assert.False(await scene.HasFailedAsync("s3:TestEvent"));
    }

    [Theory]
    [InlineData("""{"detail-type":"Object Created","detail":{}}""")]
    [InlineData("""{"Records":[{"eventName":"ObjectCreated:Put","s3":{}}]}""")]
    public async Task Consume_WhatIsNoNotification_GoesToTheErrorQueueAtOnce(string body)
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite, ("Messaging:FailurePolicy:Redelivery:0", "01:00:00"));

        await scene.SendAsync(body);

        Assert.True(await scene.HasFailedAsync(body[..20]));
    }

    [Fact]
    public async Task Consume_NotificationInTheEnvelopeOfSns_IsImported()
    {
        var scene = fixture.Scene;
        var inner = $$"""{"Records":[{{await scene.PutAsync("drop/wrapped.xml", OdmFiles.Study("WRAPPED"))}}]}""";

        await scene.SendAsync($$"""
            {"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324","TopicArn":"arn:aws:sns:us-east-1:000000000000:dropped","Subject":"Amazon S3 Notification",
            "Message":{{JsonSerializer.Serialize(inner)}},"Timestamp":"2026-03-01T08:00:00.000Z","SignatureVersion":"1"}
            """);

        Assert.Equal("Imported", Assert.Single(await scene.FilesAsync("wrapped.xml")).Text("outcome"));
    }
}
