using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.ServiceDefaults.Support;

namespace Tests.ServiceDefaults.Health;

/// <summary>Alive is not ready.</summary>
public class ServiceHealthTests
{
    [Fact]
    public async Task Live_WhileACheckFails_IsHealthy()
    {
        await using var app = await SampleApp.StartAsync();

        var (status, report) = await app.GetAsync("/health/live");

        Assert.Equal((200, "Healthy"), (status, report.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Ready_WhileACheckFails_SaysWhichAndWhy()
    {
        await using var app = await SampleApp.StartAsync();

        var (status, report) = await app.GetAsync("/health/ready");

        Assert.Equal(503, status);
        Assert.Equal("It is broken.", report.GetProperty("checks").GetProperty("broken").GetProperty("description").GetString());
    }

    [Fact]
    public async Task Ready_OnceToldToStop_IsNotWhileTheServiceStillAnswers()
    {
        var clock = new FakeTimeProvider();
        await using var app = await SampleApp.StartAsync(services => services.AddSingleton<TimeProvider>(clock), "Hosting:DrainDelay=00:00:05");

        var stop = app.StopAsync();
        var (status, report) = await app.GetAsync("/health/ready");

        Assert.Equal((503, "The service is stopping."), (status, report.GetProperty("checks").GetProperty("drain").GetProperty("description").GetString()));
        Assert.False(stop.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(5));
        await stop;
    }

    [Fact]
    public async Task Metrics_OfAnyService_AreThereForPrometheus()
    {
        await using var app = await SampleApp.StartAsync(null, "Telemetry:Metrics=true");
        using var client = app.CreateClient();

        await client.GetAsync(new Uri("/plain/a", UriKind.Relative), TestContext.Current.CancellationToken);
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("http_server_request_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/plain/{name}\"", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("/plain/a", metrics, StringComparison.Ordinal);
    }
}
