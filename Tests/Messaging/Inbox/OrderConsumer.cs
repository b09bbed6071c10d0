using MassTransit;
using Tests.Messaging.Outbox;

namespace Tests.Messaging.Inbox;

/// <summary>Does what the test says.</summary>
public sealed class OrderConsumer(OrderContext db, ConsumerScript script) : IConsumer<OrderSubmitted>
{
    public Task Consume(ConsumeContext<OrderSubmitted> context)
    {
        script.Count();
        return script.Run(context, db);
    }
}

/// <summary>What the consumer does, and how often it was asked to.</summary>
public sealed class ConsumerScript
{
    private int runs;

    public int Runs => Volatile.Read(ref runs);

    /// <summary>By default: a business row and an answer, nothing saved by the consumer itself.</summary>
    public Func<ConsumeContext<OrderSubmitted>, OrderContext, Task> Run { get; set; } = PlaceAsync;

    public void Count() => Interlocked.Increment(ref runs);

    public static async Task PlaceAsync(ConsumeContext<OrderSubmitted> context, OrderContext db)
    {
        db.Add(new Order { Number = context.Message.Number });
        await context.Publish(new OrderPlaced(context.Message.Number));
    }
}
