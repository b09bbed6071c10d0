using MassTransit;
using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Topology.Control;

/// <summary>A bus with one of everything: an endpoint with a filter, a type it publishes, queues for what fails.</summary>
internal sealed class ControlledBus
{
    public string Queue { get; } = Names.Unique("q");

    public string Scope { get; } = Names.Unique("s");

    public CalledRights Calls { get; } = new();

    /// <summary>Keys below <c>Messaging:AmazonSqs</c>.</summary>
    public Dictionary<string, string> Settings { get; init; } = new() { ["KeepUndelivered"] = "true" };

    public string Topic<T>() => $"{Scope}_Tests_Messaging_AmazonSqs_Topology_Control-{typeof(T).Name}";

    public string FaultTopic<T>() => $"{Scope}_MassTransit-Fault--Tests_Messaging_AmazonSqs_Topology_Control-{typeof(T).Name}--";

    public Task<TestBus> CreateAsync(Action<IAmazonSqsReceiveEndpointConfigurator>? endpoint = null) => TestBus.CreateAsync(configure: (_, sqs) =>
    {
        sqs.Publish<FormAnswered>();
        sqs.ReceiveEndpoint(Queue, receive =>
        {
            receive.ConfigureConsumeTopology = false;
            receive.QueueAttributes["MessageRetentionPeriod"] = "1209600";
            receive.Subscribe<FormWeighed>(subscription => subscription.TopicSubscriptionAttributes["FilterPolicy"] = """{"Environment":["uat"]}""");
            receive.UseDelayedRedelivery(redelivery =>
            {
                redelivery.Intervals(TimeSpan.FromSeconds(1));
                redelivery.Handle<TimeoutException>();
            });
            endpoint?.Invoke(receive);
            receive.Handler<FormWeighed>(ConsumeAsync);
        });
    }, options: new TestBusOptions
    {
        Scope = Scope,
        HttpClients = Calls,
        Configuration = new(Settings.Append(new("ReceiveWaitSeconds", "1")).Select(pair => KeyValuePair.Create<string, string?>($"Messaging:AmazonSqs:{pair.Key}", pair.Value))),
    });

    public static IBusTopologyControl ControlOf(TestBus bus) => bus.Services.GetRequiredService<IBusTopologyControl>();

    private static Task ConsumeAsync(ConsumeContext<FormWeighed> context) => context.Message.Fate switch
    {
        "answer" => context.Publish(new FormAnswered("F.DM")),
        "later" when context.GetRedeliveryCount() == 0 => throw new TimeoutException(),
        "later" => context.Publish(new FormAnswered("F.AE")),
        var fate => throw new InvalidOperationException(fate),
    };
}
