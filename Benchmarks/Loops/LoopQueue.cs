using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace Benchmarks.Loops;

/// <summary>Receives from a queue, hands what came over as one set, deletes what has been handled.</summary>
internal sealed class LoopQueue : IDisposable
{
    private const int Most = 10;
    private const int LongestWaitSeconds = 20;

    private readonly IAmazonSQS _sqs;
    private readonly string _url;
    private readonly Func<IReadOnlyList<Message>, Task> _handle;
    private readonly SemaphoreSlim _free;
    private readonly SetLine<string> _deletions;

    /// <param name="sqs">The client.</param>
    /// <param name="url">The queue.</param>
    /// <param name="handlers">Sets handled at once.</param>
    /// <param name="handle">What is done with a set.</param>
    public LoopQueue(IAmazonSQS sqs, string url, int handlers, Func<IReadOnlyList<Message>, Task> handle)
    {
        _sqs = sqs;
        _url = url;
        _handle = handle;
        _free = new SemaphoreSlim(handlers);
        _deletions = new SetLine<string>(new SetLimits<string>(Most, Workers: 1), DeleteAsync);
    }

    /// <summary>Never ends while the process lives.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _free.WaitAsync();
                var answer = await _sqs.ReceiveMessageAsync(new ReceiveMessageRequest(_url) { MaxNumberOfMessages = Most, WaitTimeSeconds = LongestWaitSeconds });
                if (answer.Messages is { Count: > 0 } messages)
                    _ = HandleAsync(messages);
                else
                    _free.Release();
            }
        }
        catch (Exception e)
        {
            LoopFailure.End(e);
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task HandleAsync(List<Message> messages)
    {
        try
        {
            await _handle(messages);
            foreach (var message in messages)
                _deletions.Add(message.ReceiptHandle);
            _free.Release();
        }
        catch (Exception e)
        {
            LoopFailure.End(e);
        }
    }

    private async Task DeleteAsync(IReadOnlyList<string> receipts)
    {
        var answer = await _sqs.DeleteMessageBatchAsync(
            _url, [.. receipts.Select((receipt, index) => new DeleteMessageBatchRequestEntry(index.ToString(CultureInfo.InvariantCulture), receipt))]);
        if (answer.Failed is { Count: > 0 } failed)
            throw new InvalidOperationException($"{_url} did not delete {failed.Count} messages, the first for {failed[0].Message}");
    }
}
