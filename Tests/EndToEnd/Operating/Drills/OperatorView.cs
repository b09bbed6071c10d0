using System.Text.Json;
using Runner.Processes;
using Runner.Runs;
using Tests.EndToEnd.Telemetry;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>What an operator sees of running services: health, metrics and the alerts over them, log, <c>doctor</c>. Each look waits until it shows what is awaited, and fails after three minutes.</summary>
/// <param name="services">The services whose metrics are scraped.</param>
internal sealed class OperatorView(Func<IEnumerable<ServiceProcess>> services) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly HttpClient _http = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Until <c>/health/ready</c> answers with this status and these words.</summary>
    public async Task ReadinessAsync(ServiceProcess service, int status, string words)
    {
        var seen = await Watch.UntilAsync(() => AskAsync(service), answer => IsAwaited(answer), Patience, Cancel);
        Assert.True(IsAwaited(seen), $"{service.Name}: {status} '{words}' is not what /health/ready says: {seen}");

        bool IsAwaited((int Status, string Text) answer) => answer.Status == status && answer.Text.Contains(words, StringComparison.Ordinal);
    }

    /// <summary>Until <c>/health/ready</c> finds nothing.</summary>
    public Task HealthyAsync(ServiceProcess service) => ReadinessAsync(service, 200, """{"status":"Healthy",""");

    /// <summary>Until the left side of an alert's expression is above a threshold, by default that of the rule.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="group">The group of labels that it is about, such as <c>cdms cdms-uat</c>.</param>
    /// <param name="above">A lower threshold than the rule's where the drill does not wait for minutes.</param>
    public Task RaisedAsync(string alert, string group, double? above = null) => AlertAsync(alert, group, above, isRaised: true);

    /// <summary>Until it is no more.</summary>
    public Task SilentAsync(string alert, string group, double? above = null) => AlertAsync(alert, group, above, isRaised: false);

    /// <summary>Until the service has logged an event with these words since a moment of its log (<see cref="Mark"/>).</summary>
    public static async Task LoggedAsync(ServiceProcess service, long since, int eventId, params string[] words)
    {
        var seen = await Watch.UntilAsync(() => Task.FromResult(Lines(service.LogFile, since)), lines => lines.Any(line => IsMeant(line, eventId, words)), Patience, Cancel);
        Assert.True(seen.Any(line => IsMeant(line, eventId, words)), $"{service.Name} did not log {eventId} with {string.Join(", ", words)}: {service.LogFile}");
    }

    /// <summary>Where the log of a service ends now.</summary>
    public static long Mark(ServiceProcess service) => new FileInfo(service.LogFile).Length;

    /// <summary>Has <c>doctor</c> look: it must find something, and one of its lines hold all these words.</summary>
    public static async Task DoctorFindsAsync(ServiceStart service, params string[] words)
    {
        var found = await ServiceCommandRun.RunAsync(service, "doctor");
        Assert.Equal(1, found.Code);
        Assert.True(found.Lines.Any(line => line.StartsWith("WRONG ", StringComparison.Ordinal) && words.All(word => line.Contains(word, StringComparison.Ordinal))), string.Join('\n', found.Lines));
    }

    /// <summary>Has <c>doctor</c> look: all must be well.</summary>
    public static async Task DoctorIsContentAsync(ServiceStart service)
    {
        var found = await ServiceCommandRun.RunAsync(service, "doctor");
        Assert.True(found.Code == 0 && found.Lines.All(line => line.StartsWith("ok ", StringComparison.Ordinal)), string.Join('\n', found.Lines));
    }

    public void Dispose() => _http.Dispose();

    private async Task AlertAsync(string alert, string group, double? above, bool isRaised)
    {
        var rule = AlertRule.Named(alert);
        var threshold = above ?? rule.Threshold;
        Assert.True(threshold <= rule.Threshold, $"{alert}: {threshold} is above the rule's own threshold.");
        var seen = await Watch.UntilAsync(async () => rule.Left(await MetricsAsync()), IsAwaited, Patience, Cancel);
        Assert.True(IsAwaited(seen), $"{alert} of {group} is not {(isRaised ? "above" : "down to")} {threshold}: {string.Join(", ", seen)}");

        bool IsAwaited(IReadOnlyDictionary<string, double> left) => left.TryGetValue(group, out var value) && value > threshold == isRaised;
    }

    // A service that does not answer shows nothing, as at a scrape.
    private async Task<IReadOnlyList<Sample>> MetricsAsync()
    {
        List<Sample> samples = [];
        foreach (var service in services())
        {
            try
            {
                samples.AddRange(Sample.Read(await _http.GetStringAsync(new Uri(service.Address, "/metrics"), Cancel), service.Name.Split('-')[0]));
            }
            catch (HttpRequestException)
            {
            }
        }

        return samples;
    }

    private async Task<(int Status, string Text)> AskAsync(ServiceProcess service)
    {
        using var answer = await _http.GetAsync(new Uri(service.Address, "/health/ready"), Cancel);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static bool IsMeant(string line, int eventId, string[] words)
    {
        if (!words.All(word => line.Contains(word, StringComparison.Ordinal)))
            return false;
        using var entry = JsonDocument.Parse(line);
        return entry.RootElement.TryGetProperty("EventId", out var id) && id.TryGetProperty("Id", out var number) && number.GetInt32() == eventId;
    }

    private static IReadOnlyList<string> Lines(string file, long since)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = since;
        using var reader = new StreamReader(stream);
        // The last piece may still be written.
        return [.. reader.ReadToEnd().Split('\n')[..^1].Where(line => line.StartsWith('{'))];
    }
}
