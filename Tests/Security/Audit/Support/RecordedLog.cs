using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Tests.Security.Audit.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, int Id, string Text)> _all = new();

    public IReadOnlyCollection<(LogLevel Level, int Id, string Text)> All => _all;

    public ILogger CreateLogger(string categoryName) => new Writer(_all);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<(LogLevel, int, string)> all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Enqueue((logLevel, eventId.Id, formatter(state, exception)));
    }
}
