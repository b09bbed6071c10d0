using System.Globalization;
using System.Text;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Benchmarks.Loops;

/// <summary>Publishes to a topic in batches of what is at hand.</summary>
internal sealed class LoopTopic
{
    // SNS takes 10 messages and 256 KiB a call.
    private const int Entries = 10;
    private const int Bytes = 255 * 1024;
    private const int CallsAtOnce = 2;

    private readonly IAmazonSimpleNotificationService _sns;
    private readonly string _arn;
    private readonly Dictionary<string, MessageAttributeValue> _attributes;
    private readonly Action<IReadOnlyList<Outgoing>>? _sent;
    private readonly SetLine<Outgoing> _line;

    /// <param name="sns">The client.</param>
    /// <param name="arn">The topic.</param>
    /// <param name="attributes">What every message carries beside its body.</param>
    /// <param name="sent">Told of each batch that SNS has taken.</param>
    public LoopTopic(IAmazonSimpleNotificationService sns, string arn, IReadOnlyDictionary<string, string> attributes, Action<IReadOnlyList<Outgoing>>? sent)
    {
        _sns = sns;
        _arn = arn;
        _attributes = attributes.ToDictionary(
            attribute => attribute.Key, attribute => new MessageAttributeValue { DataType = "String", StringValue = attribute.Value }, StringComparer.Ordinal);
        _sent = sent;
        _line = new SetLine<Outgoing>(
            new SetLimits<Outgoing>(Entries, CallsAtOnce) { Weight = Bytes, WeightOf = message => Encoding.UTF8.GetByteCount(message.Body) + 200 }, PublishAsync);
    }

    public void Send(Outgoing message) => _line.Add(message);

    private async Task PublishAsync(IReadOnlyList<Outgoing> messages)
    {
        var answer = await _sns.PublishBatchAsync(new PublishBatchRequest
        {
            TopicArn = _arn,
            PublishBatchRequestEntries =
            [
                .. messages.Select((message, index) => new PublishBatchRequestEntry
                {
                    Id = index.ToString(CultureInfo.InvariantCulture),
                    Message = message.Body,
                    MessageAttributes = _attributes.Count == 0 ? null : _attributes,
                }),
            ],
        });
        if (answer.Failed is { Count: > 0 } failed)
            throw new InvalidOperationException($"{_arn} refused {failed.Count} messages, the first for {failed[0].Message}");
        foreach (var message in messages)
            message.SetSent();
        _sent?.Invoke(messages);
    }
}
