using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;
using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;

namespace Operations.Doctor;

/// <summary>What waits in the queues of the service, and whether anybody takes it.</summary>
internal sealed class BacklogCheck : IDoctorCheck
{
    private const string Waiting = "ApproximateNumberOfMessages", InFlight = "ApproximateNumberOfMessagesNotVisible";

    // What arrived this moment is taken in the next one.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    public string What => "backlog";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<IBusTopologyControl>() is not { } control || services.GetService<IAmazonSQS>() is not { } sqs)
            return [new(What, "none: the bus is inside this process.")];
        var clock = services.GetRequiredService<TimeProvider>();
        return await Task.WhenAll(control.Describe().Queues.Where(queue => queue.Use == QueueUse.Input).Select(queue => LookAsync(sqs, queue.Name, clock, cancellationToken)));
    }

    private async Task<Finding> LookAsync(IAmazonSQS sqs, string queue, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await CompareAsync(sqs, queue, clock, cancellationToken);
        }
        catch (QueueDoesNotExistException)
        {
            return new(What, $"{queue} is not there.", "See what is said of queues and topics.");
        }
    }

    private async Task<Finding> CompareAsync(IAmazonSQS sqs, string queue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (waiting, inFlight) = await CountAsync(sqs, queue, cancellationToken);
        if (waiting > 0 && inFlight == 0)
        {
            var before = waiting;
            await Task.Delay(Moment, clock, cancellationToken);
            (waiting, inFlight) = await CountAsync(sqs, queue, cancellationToken);
            if (waiting >= before && inFlight == 0)
                return new(What, $"{waiting} messages wait in {queue}, and nobody takes them.", "See that the service runs, and what its /health/ready says (docs/runbook.md, QueueBacklog).");
        }

        return new(What, $"{waiting} messages wait in {queue}, {inFlight} are in flight.");
    }

    private static async Task<(int Waiting, int InFlight)> CountAsync(IAmazonSQS sqs, string queue, CancellationToken cancellationToken)
    {
        var url = (await sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
        var counts = (await sqs.GetQueueAttributesAsync(url, [Waiting, InFlight], cancellationToken)).Attributes;
        return (Number(counts, Waiting), Number(counts, InFlight));
    }

    private static int Number(Dictionary<string, string> counts, string name) => int.TryParse(counts.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
