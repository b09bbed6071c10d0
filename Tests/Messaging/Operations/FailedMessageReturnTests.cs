using System.Data.Common;
using Amazon.Runtime;
using MassTransit.EntityFrameworkCoreIntegration;
using Messaging.Operations.FailedMessages;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Operations;

/// <summary>What goes back is the message as it was; none is lost, and what happens twice has one message id.</summary>
public sealed class FailedMessageReturnTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Return_OfAll_SendsEachOnceAsItWasBeforeItFailed(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        for (var number = 0; number < 25; number++)
            await scene.FailAsync(number, own: ("Environment", "uat"));
        await scene.CollectAllAsync(25);

        var wish = await scene.ReturnAsync();
        Assert.True(await scene.RunAsync());
        Assert.False(await scene.RunAsync());

        var back = await scene.TakeSourceAsync(25);
        Assert.Equal(Enumerable.Range(0, 25).Select(number => FailedScene.Body(number)).Order(StringComparer.Ordinal), back.Select(message => message.Body).Order(StringComparer.Ordinal));
        Assert.All(back, message => Assert.Equal(["Content-Type", "Environment"], message.MessageAttributes.Keys.Order(StringComparer.Ordinal)));
        var done = await scene.ReadReturnAsync(wish!.Id);
        Assert.Equal((25, 25, 0, true), (done.Total, done.Returned, done.Refused, done.FinishedAt is not null));
        Assert.All(await scene.ReadAsync(), row => Assert.Equal(FailedMessageState.Returned, row.State));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Return_OfAGroup_LeavesTheOthersWaiting(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await scene.FailAsync(1);
        await scene.FailAsync(2, exception: "System.IO.IOException");
        await scene.CollectAllAsync(2);
        var key = (await scene.ReadAsync()).Single(row => row.ExceptionType == "System.IO.IOException").GroupKey;

        Assert.Equal(1, (await scene.ReturnAsync(FailedMessageSelection.OfGroup(key)))!.Total);
        await scene.RunAsync();

        Assert.Equal(FailedScene.Body(2), Assert.Single(await scene.TakeSourceAsync(1)).Body);
        Assert.Equal([FailedMessageState.Waiting, FailedMessageState.Returned], (await scene.ReadAsync()).OrderBy(row => row.MessageId).Select(row => row.State));
        Assert.Null(await scene.ReturnAsync(FailedMessageSelection.OfGroup(key)));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Return_ToAQueueThatIsGone_SaysWhyAndLetsThemWaitAgain(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider, hasSource: false);
        await scene.FailAsync(1);
        await scene.CollectAllAsync(1);

        var wish = await scene.ReturnAsync();
        await scene.RunAsync();

        var row = Assert.Single(await scene.ReadAsync());
        Assert.Equal(FailedMessageState.Waiting, row.State);
        Assert.Contains($"The queue {scene.Name} is not there", row.Note, StringComparison.Ordinal);
        var done = await scene.ReadReturnAsync(wish!.Id);
        Assert.Equal((0, 1, true), (done.Returned, done.Refused, done.FinishedAt is not null));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Return_ThatIsStopped_LetsTheRestWaitAgain(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await scene.FailAsync(1);
        await scene.CollectAllAsync(1);
        var wish = await scene.ReturnAsync();
        await using var db = scene.Database.Open();

        Assert.True(await db.CancelReturnAsync(wish!.Id, Cancel));
        await scene.RunAsync();

        Assert.Equal(FailedMessageState.Waiting, Assert.Single(await scene.ReadAsync()).State);
        Assert.Equal((0, 0, 0), await scene.Source.CountAsync());
        Assert.False(await db.CancelReturnAsync(wish.Id, Cancel));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Return_CutShortAfterSending_GoesOnWithTheSameMessageId(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await scene.FailAsync(1);
        await scene.CollectAllAsync(1);
        await scene.ReturnAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => scene.RunAsync(null, new FailOnUpdate("\"State\"", "[State]")));
        Assert.Equal(FailedMessageState.Returning, Assert.Single(await scene.ReadAsync()).State);
        Assert.True(await scene.RunAsync());

        // Sent twice, and the inbox of whoever receives it knows the second by its message id.
        Assert.Equal([FailedScene.Body(1), FailedScene.Body(1)], (await scene.TakeSourceAsync(2)).Select(message => message.Body));
        Assert.Equal(FailedMessageState.Returned, Assert.Single(await scene.ReadAsync()).State);
    }

    [Fact]
    public async Task Return_WhileTheBrokerIsAway_LosesNothingAndGoesOnLater()
    {
        await using var scene = await FailedScene.CreateAsync(DatabaseProvider.Sqlite);
        await scene.FailAsync(1);
        await scene.CollectAllAsync(1);
        await scene.ReturnAsync();
        using var nowhere = new Amazon.SQS.AmazonSQSClient(new BasicAWSCredentials("a", "b"), new Amazon.SQS.AmazonSQSConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

        await Assert.ThrowsAnyAsync<Exception>(() => scene.RunAsync(nowhere));
        Assert.True(await scene.RunAsync());

        Assert.Equal(FailedScene.Body(1), Assert.Single(await scene.TakeSourceAsync(1)).Body);
    }

    [Fact]
    public async Task Return_WhereSqsFailsAnEntryWithoutBlamingIt_TriesItAgainAtTheNextTurn()
    {
        await using var scene = await FailedScene.CreateAsync(DatabaseProvider.Sqlite);
        await scene.FailAsync(1);
        await scene.CollectAllAsync(1);
        await scene.ReturnAsync();
        using var failing = new Amazon.SQS.AmazonSQSClient(new BasicAWSCredentials("a", "b"), new Amazon.SQS.AmazonSQSConfig { ServiceURL = scene.ServiceUrl, AuthenticationRegion = Emulator.Region, HttpClientFactory = new InternalErrors() });

        await Assert.ThrowsAsync<Amazon.SQS.AmazonSQSException>(() => scene.RunAsync(failing));
        Assert.Equal(FailedMessageState.Returning, Assert.Single(await scene.ReadAsync()).State);
        Assert.True(await scene.RunAsync());

        Assert.Equal(FailedScene.Body(1), Assert.Single(await scene.TakeSourceAsync(1)).Body);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Return_OfAQuarantinedMessage_SendsItThroughTheOutbox(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(scene.Database, new() { Clock = scene.Clock, Settings = { ["Messaging:Outbox:AttemptsBeforeQuarantine"] = "1" } });
        await host.PlaceAsync(5);
        host.Gate.OnSend = _ => throw new InvalidOperationException("no such topic");
        await host.DeliverAsync();
        await using var db = scene.Database.Open();
        Assert.Equal(1, await QuarantineCollector.CollectAsync(db, [], scene.Clock, Cancel));

        await scene.ReturnAsync();
        await scene.RunAsync();
        host.Gate.OnSend = _ => Task.CompletedTask;
        await host.DeliverAsync();

        await host.ExpectAsync(5);
        Assert.Equal((0, 0), (await scene.Database.CountAsync<OutboxQuarantine>(), await scene.Database.CountAsync<OutboxMessage>()));
        Assert.Equal(FailedMessageState.Returned, Assert.Single(await scene.ReadAsync()).State);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Archive_OfWhatWaits_KeepsItOutOfReturnsUntilItIsTakenOut(DatabaseProvider provider)
    {
        await using var scene = await FailedScene.CreateAsync(provider);
        await scene.FailAsync(1);
        await scene.CollectAllAsync(1);
        await using var db = scene.Database.Open();

        Assert.Equal(1, await db.ArchiveFailedMessagesAsync(FailedMessageSelection.All, "h.kim", "Sent by hand.", scene.Clock, Cancel));
        Assert.Null(await scene.ReturnAsync());
        var row = Assert.Single(await scene.ReadAsync());
        Assert.Equal((FailedMessageState.Archived, "h.kim", "Sent by hand."), (row.State, row.SettledBy, row.Note));

        Assert.Equal(1, await db.TakeOutFailedMessagesAsync(FailedMessageSelection.All, Cancel));
        Assert.Equal(1, (await scene.ReturnAsync())!.Total);
    }

    /// <summary>Lets every call through but those that send: each of their entries fails within SQS.</summary>
    private sealed class InternalErrors : HttpClientFactory
    {
        private const string Answer = """{"Successful":[],"Failed":[{"Id":"0","Code":"InternalError","Message":"Try again.","SenderFault":false}]}""";

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        private sealed class Handler() : DelegatingHandler(new HttpClientHandler())
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                request.Headers.TryGetValues("X-Amz-Target", out var target) && target.Single().EndsWith("SendMessageBatch", StringComparison.Ordinal)
                    ? Task.FromResult(new HttpResponseMessage { Content = new StringContent(Answer, System.Text.Encoding.UTF8, "application/x-amz-json-1.0") })
                    : base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class FailOnUpdate(params string[] columns) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("FailedMessage", StringComparison.Ordinal) && columns.Any(column => command.CommandText.Contains(column, StringComparison.Ordinal))
                ? throw new InvalidOperationException("The process ends here.") : base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
