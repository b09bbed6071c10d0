using Microsoft.Extensions.Logging;

namespace Tests.Messaging.AmazonSqs;

/// <summary>Writes the log of a test's bus to the console when TEST_LOG is set.</summary>
public sealed class TestLog : ILoggerProvider, ILogger
{
    private static readonly bool IsOn = Environment.GetEnvironmentVariable("TEST_LOG") is not null;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => IsOn;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsOn)
            Console.Error.WriteLine($"{logLevel} {formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
