using Amazon.SQS;
using Messaging.Operations.FailedMessages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Tests.Messaging.AmazonSqs;
using Tests.Messaging.Outbox;
using Tests.Support;
using Names = Tests.Support.Names;

namespace Tests.Messaging.Operations;

/// <summary>A queue with its error queue at the emulator, and a database for what fails.</summary>
internal sealed class FailedScene : IAsyncDisposable
{
    private const string Type = "application/vnd.masstransit+json";

    private FailedScene(OrderDatabase database, IAmazonSQS sqs, RawQueue source, RawQueue errors, string name) => (Database, Sqs, Source, Errors, Name) = (database, sqs, source, errors, name);

    public OrderDatabase Database { get; }

    public IAmazonSQS Sqs { get; }

    public RawQueue Source { get; }

    public RawQueue Errors { get; }

    public string Name { get; }

    public string ServiceUrl => ((AmazonSQSConfig)((AmazonSQSClient)Sqs).Config).ServiceURL;

    public FailedQueue Queue => FailedQueue.Of(Name)[0];

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 4, 8, 0, 0, TimeSpan.Zero));

    public FailedMessageOptions Options { get; } = new() { ReceiveWaitSeconds = 1, LinkFields = ["formDeploymentId"] };

    public static async Task<FailedScene> CreateAsync(DatabaseProvider provider, bool hasSource = true)
    {
        var name = Names.Unique("q");
        return new(await OrderDatabase.CreateAsync(provider), await TestBus.SqsAsync(), await RawQueue.CreateAsync(hasSource ? name : $"{name}-other"), await RawQueue.CreateAsync($"{name}_error"), name);
    }

    public static string Body(int number, string type = "Contracts:FormVersionPublished") =>
        $$$"""{"messageId":"{{{new Guid(number, 0, 0, new byte[8])}}}","messageType":["urn:message:{{{type}}}"],"message":{"formDeploymentId":"d-{{{number}}}","value":"secret"}}""";

    /// <summary>As the transport moves it there.</summary>
    public Task FailAsync(int number, string exception = "System.TimeoutException", string text = "too late", string frame = "at Cdms.Store.Save()", params (string Name, string Value)[] own) => Errors.SendAsync(
        Body(number), [("Content-Type", Type), ("MT-Reason", "fault"), ("MT-Fault-InputAddress", "amazonsqs://x/q"), ("MT-Fault-Message", text), ("MT-Fault-ExceptionType", exception), ("MT-Fault-StackTrace", frame), ("MT-Fault-RetryCount", "5"), .. own]);

    public Task<int?> CollectAsync(params IInterceptor[] interceptors) => CollectThroughAsync(Sqs, interceptors);

    public async Task<int?> CollectThroughAsync(IAmazonSQS sqs, params IInterceptor[] interceptors)
    {
        await using var provider = new ServiceCollection().AddDbContext<OrderContext>(options => Database.Use(options, interceptors)).BuildServiceProvider();
        return await new QueueCollector<OrderContext>(Queue, sqs, provider.GetRequiredService<IServiceScopeFactory>(), Options, Clock, NullLogger.Instance).CollectAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Collects until so many are stored.</summary>
    public async Task CollectAllAsync(int count)
    {
        var collected = 0;
        while (collected < count)
            collected += await CollectAsync() ?? throw new InvalidOperationException("There is no error queue.");
        Assert.Equal(count, collected);
    }

    public async Task<MessageReturn?> ReturnAsync(FailedMessageSelection? selection = null, int? rate = null)
    {
        await using var db = Database.Open();
        return await db.BeginReturnAsync(selection ?? FailedMessageSelection.All, "h.kim", rate, Clock, TestContext.Current.CancellationToken);
    }

    /// <summary>What the returning service does when it looks.</summary>
    public async Task<bool> RunAsync(IAmazonSQS? sqs = null, params IInterceptor[] interceptors)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var options = new DbContextOptionsBuilder<OrderContext>();
        Database.Use(options, interceptors);
        await using var db = new OrderContext(options.Options);
        return await new ReturnRun(db, sqs ?? Sqs, Clock, NullLogger.Instance).RunNextAsync(TestContext.Current.CancellationToken);
    }

    public async Task<List<FailedMessage>> ReadAsync()
    {
        await using var db = Database.Open();
        return await db.Set<FailedMessage>().OrderBy(row => row.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<MessageReturn> ReadReturnAsync(Guid id)
    {
        await using var db = Database.Open();
        return await db.Set<MessageReturn>().SingleAsync(row => row.Id == id, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that lies in the source queue now.</summary>
    public async Task<List<Amazon.SQS.Model.Message>> TakeSourceAsync(int count)
    {
        var taken = new List<Amazon.SQS.Model.Message>();
        while (taken.Count < count)
            taken.AddRange(await Source.ReceiveAsync(10, 20));
        return taken;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
