using ServiceDefaults;
using Tests.Builder.Accounts;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder;

/// <summary>A Builder with accounts that logs all it can, as it would be written, and the secrets that it is given.</summary>
internal sealed class LoggedBuilder : IAsyncDisposable
{
    private LoggedBuilder(BuilderHost host, LogCapture log) => (Host, Log) = (host, log);

    public BuilderHost Host { get; }

    public LogCapture Log { get; }

    public Secrets Secrets { get; } = new();

    public static async Task<LoggedBuilder> StartAsync()
    {
        var log = new LogCapture(new ScrubbedFormatter());
        return new(await BuilderHost.StartAsync(DatabaseProvider.Sqlite, log, People.HasAccounts), log);
    }

    /// <summary>Fails with each secret in the log. The log must hold <paramref name="text"/>: else it was not heard where it matters.</summary>
    public void KeepsSecrets(string text)
    {
        Assert.Contains(Log.Lines, line => line.Contains(text, StringComparison.Ordinal));
        Assert.Contains(Log.Lines, line => line.Contains("\"@l\":\"Verbose\"", StringComparison.Ordinal));
        Secrets.AreNotIn(Log);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
