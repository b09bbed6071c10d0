using Cdms.Service.Data;
using Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>Row, inbox and answer are one: after a failure all of them are there or none.</summary>
public class CrashTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_FailsBeforeTheCommit_LeavesNothingAndTriesAgain(DatabaseProvider provider)
    {
        var failure = new FailingCommit(afterwards: false, times: 2);
        await using var cdms = await CdmsHost.StartAsync(provider, services => Intercept(services, failure));

        await cdms.PublishAsync(Given.Published());

        await cdms.Answers.NextAsync<FormVersionInstalled>();
        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.Equal(1, await cdms.CountInstalledAsync());
        Assert.Equal(2, failure.Failed);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_FailsAfterTheCommit_AnswersOnce(DatabaseProvider provider)
    {
        var failure = new FailingCommit(afterwards: true, times: 1);
        await using var cdms = await CdmsHost.StartAsync(provider, services => Intercept(services, failure));
        var consumed = new Consumed<FormVersionPublished>();
        cdms.Bus.ConnectConsumeMessageObserver(consumed);

        await cdms.PublishAsync(Given.Published());
        await consumed.NextAsync();
        // The answer is left in the outbox, leased to the try that failed; it goes out once the lease is over.
        cdms.Clock.Advance(TimeSpan.FromMinutes(5));

        await cdms.Answers.NextAsync<FormVersionInstalled>();
        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.Equal(1, await cdms.CountInstalledAsync());
        Assert.Equal(1, failure.Failed);
    }

    [Fact]
    public async Task Install_FailsForGood_EndsAsAFaultAndLeavesNothing()
    {
        var failure = new FailingCommit(afterwards: false, times: int.MaxValue);
        await using var cdms = await CdmsHost.StartAsync(configure: services => Intercept(services, failure));
        var published = Given.Published() with { Attempt = 4 };

        await cdms.PublishAsync(published);

        var fault = await cdms.Answers.NextAsync<Fault<FormVersionPublished>>();
        Assert.Equal((published.FormDeploymentId, 4), (fault.Message.FormDeploymentId, fault.Message.Attempt));
        Assert.Equal(0, await cdms.CountInstalledAsync());
        // Two deliveries (the first and one redelivery), each tried once and three times more in place.
        Assert.Equal(8, failure.Failed);
    }

    private static void Intercept(IServiceCollection services, FailingCommit failure)
    {
        services.ConfigureDbContext<SqliteCdmsDbContext>(options => options.AddInterceptors(failure));
        services.ConfigureDbContext<PostgreSqlCdmsDbContext>(options => options.AddInterceptors(failure));
        services.ConfigureDbContext<SqlServerCdmsDbContext>(options => options.AddInterceptors(failure));
    }
}
