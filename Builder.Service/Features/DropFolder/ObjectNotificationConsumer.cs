using MassTransit;

namespace Builder.Service.Features.DropFolder;

/// <summary>S3 has told of new objects.</summary>
internal sealed class ObjectNotificationConsumer(DropFolderImport import, ILogger<ObjectNotificationConsumer> logger) : IConsumer<ObjectNotification>
{
    public async Task Consume(ConsumeContext<ObjectNotification> context)
    {
        if (context.Message.Records is not { } records)
        {
            logger.LogTest(context.Message.Event ?? throw new NotSupportedException("The message is no event notification of S3: it has neither Records nor Event. What EventBridge sends is not taken."));
            return;
        }
        var created = records.Where(entry => entry.IsCreation).ToList();
        if (created is [var only])
            await import.TakeAsync(DroppedObject.Of(only), context.MessageId, context.CancellationToken);
        else
            await SendEachAsync(context, created);
    }

    /// <summary>Each by itself, so that an object that cannot be had holds none of the others up. Sent twice, it is taken once.</summary>
    private static async Task SendEachAsync(ConsumeContext context, IEnumerable<ObjectEntry> entries)
    {
        var queue = await context.GetSendEndpoint(context.ReceiveContext.InputAddress);
        foreach (var entry in entries)
            await queue.Send(new ObjectNotification { Records = [entry] }, context.CancellationToken);
    }
}
