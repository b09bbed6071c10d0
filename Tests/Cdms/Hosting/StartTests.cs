using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Hosting;

/// <summary>The CDMS starts though what it depends on is down, says so, and goes on by itself.</summary>
public class StartTests
{
    [Fact]
    public async Task Start_DatabaseWithoutItsMigrations_WaitsForThem()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var cdms = CdmsHost.StartUnready(database);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await ReadyAsync(cdms, "database"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cdms, "/health/live"));

        await CdmsSettings.MigrateAsync(database.Provider, database.ConnectionString);
        await cdms.ReadyAsync();

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(cdms, "database"));
    }

    [Fact]
    public async Task Start_MigrateAtStart_MigratesByItself()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var cdms = CdmsHost.StartUnready(database, settings: new Dictionary<string, string> { ["Database:MigrateAtStart"] = "true" });

        await cdms.ReadyAsync();

        Assert.Equal(0, await cdms.CountInstalledAsync());
    }

    [Fact]
    public async Task Start_DatabaseThatNobodyServes_AnswersThatItIsDown()
    {
        var settings = new Dictionary<string, string> { ["Database:ConnectionString"] = "Host=127.0.0.1;Port=1;Username=u;Password=p;Database=d" };
        await using var cdms = CdmsHost.StartUnready(await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql), settings: settings);

        using var answer = await cdms.CreateClient().GetAsync("/api/forms", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("database-unavailable", problem.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cdms, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(cdms, "/health/ready"));
    }

    [Fact]
    public async Task Start_BrokerThatComesLater_GoesOnOnceItIsThere()
    {
        await using var first = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var port = first.Port;
        await first.KillAsync();
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await CdmsSettings.MigrateAsync(database.Provider, database.ConnectionString);
        await using var cdms = CdmsHost.StartUnready(database, settings: Sqs.Settings(first.ServiceUrl, "uat"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cdms, "/api/forms"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await ReadyAsync(cdms, "masstransit-bus"));

        await using var second = await Emulator.StartAsync(port, cancellationToken: TestContext.Current.CancellationToken);
        await cdms.ReadyAsync();
        await Sqs.PublishAsync(second.ServiceUrl, Given.Published());

        Assert.IsType<FormVersionInstalled>(await cdms.Answers.NextAsync());
    }

    private static async Task<HttpStatusCode> StatusAsync(CdmsHost cdms, string address)
    {
        using var answer = await cdms.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string? Check)> ReadyAsync(CdmsHost cdms, string check)
    {
        using var answer = await cdms.CreateClient().GetAsync("/health/ready", TestContext.Current.CancellationToken);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (answer.StatusCode, report.GetProperty("checks").GetProperty(check).GetProperty("status").GetString());
    }
}
