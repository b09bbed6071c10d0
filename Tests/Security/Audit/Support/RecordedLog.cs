using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Tests.Security.Audit.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, int Id, string Text)> _all = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _seen = new();

    public IReadOnlyCollection<(LogLevel Level, int Id, string Text)> All => _all;

    /// <summary>Ends when something was logged under an event id.</summary>
    public Task WaitForAsync(int id) => Of(id).Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private TaskCompletionSource Of(int id) => _seen.GetOrAdd(id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private sealed class Writer(RecordedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            log._all.Enqueue((logLevel, eventId.Id, formatter(state, exception)));
            log.Of(eventId.Id).TrySetResult();
        }
    }
}
