using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Tests.ServiceDefaults.Support;

public sealed record Order(string FormOid);

public sealed record OrderTaken(string FormOid);

/// <summary>One try as the consumer saw it.</summary>
internal sealed record Try(int Redelivery, int Retry, int RowsBefore, Guid? Transaction);

/// <summary>The tries so far, and how each ends.</summary>
internal sealed class Tries(Func<int, Exception?> failure)
{
    public List<Try> All { get; } = [];

    public Exception? Add(Try one)
    {
        All.Add(one);
        return failure(All.Count);
    }
}

/// <summary>Saves a row, publishes, then fails as told.</summary>
internal sealed class FailingConsumer(SampleDbContext db, Tries tries) : IConsumer<Order>
{
    public async Task Consume(ConsumeContext<Order> context)
    {
        var before = await db.Rows.CountAsync(context.CancellationToken);
        db.Add(new SampleDbContext.Row { FormOid = context.Message.FormOid });
        await db.SaveChangesAsync(context.CancellationToken);
        await context.Publish(new OrderTaken(context.Message.FormOid), context.CancellationToken);

        if (tries.Add(new Try(context.GetRedeliveryCount(), context.GetRetryAttempt(), before, db.Database.CurrentTransaction?.TransactionId)) is { } failure)
            throw failure;
    }
}

/// <summary>Receives what the failing consumer published.</summary>
internal sealed class OrderTakenConsumer : IConsumer<OrderTaken>
{
    public Task Consume(ConsumeContext<OrderTaken> context) => Task.CompletedTask;
}
