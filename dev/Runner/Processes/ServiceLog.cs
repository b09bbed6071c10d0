using System.Text.RegularExpressions;

namespace Runner.Processes;

/// <summary>Writes a service's output to a file and finds in it the address on which the service listens.</summary>
internal sealed partial class ServiceLog : IAsyncDisposable
{
    private const int LinesInAMessage = 15;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _last = new();
    private Task _reading = Task.CompletedTask;

    /// <summary>Completes with the address, or with an error when the service ended before it listened.</summary>
    public Task<Uri> Address => _address.Task;

    public bool HasEnded => _reading.IsCompleted;

    public static ServiceLog Follow(TextReader output, string file)
    {
        var log = new ServiceLog();
        log._reading = log.ReadAsync(output, file);
        return log;
    }

    public async ValueTask DisposeAsync() => await _reading;

    private async Task ReadAsync(TextReader output, string file)
    {
        await using var writer = new StreamWriter(file, append: true) { AutoFlush = true };
        while (await output.ReadLineAsync() is { } line)
        {
            await writer.WriteLineAsync(line);
            _last.Enqueue(line);
            if (_last.Count > LinesInAMessage)
                _last.Dequeue();
            if (ListeningOn().Match(line) is { Success: true } match)
                _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }

        _address.TrySetException(new InvalidOperationException($"The service ended before it listened:{Environment.NewLine}{string.Join(Environment.NewLine, _last)}"));
    }

    // The hosting library's own line; port 0 leaves the choice to the system, so only the service knows it.
    [GeneratedRegex("Now listening on: [\\\\\"]*(?<address>http://127\\.0\\.0\\.1:[0-9]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningOn();
}
