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
}
