using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using Runner.Local;

namespace Reliability.Counting;

/// <summary>Queues of the emulator, seen past the bus.</summary>
public sealed class QueueProbe : IDisposable
{
    private readonly AmazonSQSClient _sqs;

    /// <summary>Asks the emulator at that address.</summary>
    public QueueProbe(string serviceUrl) => _sqs = new AmazonSQSClient(
        new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = serviceUrl, AuthenticationRegion = "us-east-1" });

    /// <summary>The queues of a system's services: the Builder's and one for each CDMS.</summary>
    public static IReadOnlyList<string> QueuesOf(LocalSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return [.. system.Options.Environments.Select(environment => $"cdms-{environment}"), "builder"];
    }

    /// <summary>Makes a queue before a service does; the service then takes it as it is.</summary>
    public Task CreateAsync(string queue, TimeSpan visibilityTimeout, CancellationToken cancellationToken = default) =>
        _sqs.CreateQueueAsync(
            new CreateQueueRequest
            {
                QueueName = queue,
                Attributes = new(StringComparer.Ordinal)
                {
                    ["VisibilityTimeout"] = visibilityTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
                },
            },
            cancellationToken);

    /// <summary>What the queue holds; zeros when it does not exist.</summary>
    public async Task<QueueContent> CountAsync(string queue, CancellationToken cancellationToken = default)
    {
        try
        {
            var url = (await _sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
            var attributes = (await _sqs.GetQueueAttributesAsync(url, ["All"], cancellationToken)).Attributes;
            return new QueueContent(Number("ApproximateNumberOfMessages"), Number("ApproximateNumberOfMessagesNotVisible"), Number("ApproximateNumberOfMessagesDelayed"));

            int Number(string name) => int.Parse(attributes.GetValueOrDefault(name, "0"), CultureInfo.InvariantCulture);
        }
        catch (QueueDoesNotExistException)
        {
            return new QueueContent(0, 0, 0);
        }
    }

    /// <summary>Sends a message as it is.</summary>
    public async Task SendAsync(string queue, string body, CancellationToken cancellationToken = default)
    {
        var url = (await _sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
        await _sqs.SendMessageAsync(url, body, cancellationToken);
    }

    /// <summary>Up to ten messages, which stay invisible for the queue's time-out.</summary>
    public async Task<IReadOnlyList<Message>> ReceiveAsync(string queue, int waitSeconds, CancellationToken cancellationToken = default)
    {
        var url = (await _sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
        var request = new ReceiveMessageRequest(url)
        {
            MaxNumberOfMessages = 10,
            WaitTimeSeconds = waitSeconds,
            MessageSystemAttributeNames = ["All"],
            MessageAttributeNames = ["All"],
        };
        return (await _sqs.ReceiveMessageAsync(request, cancellationToken)).Messages ?? [];
    }

    /// <summary>Shows a received message again at once.</summary>
    public async Task ShowAsync(string queue, Message message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var url = (await _sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
        await _sqs.ChangeMessageVisibilityAsync(url, message.ReceiptHandle, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _sqs.Dispose();
}

/// <summary>How many messages a queue holds.</summary>
/// <param name="Waiting">Visible.</param>
/// <param name="InFlight">Received and neither deleted nor visible again.</param>
/// <param name="Delayed">Not visible yet.</param>
public sealed record QueueContent(int Waiting, int InFlight, int Delayed)
{
    /// <summary>All together.</summary>
    public int Total => Waiting + InFlight + Delayed;
}
