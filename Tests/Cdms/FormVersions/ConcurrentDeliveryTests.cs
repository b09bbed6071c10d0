using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>Deliveries that overlap: one effect, and an answer to each.</summary>
public class ConcurrentDeliveryTests
{
    private const int Deliveries = 8;

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_SameVersionManyTimesAtOnce_InstallsOnceAndAnswersEach(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var published = Given.Published();

        await Task.WhenAll(Enumerable.Range(1, Deliveries).Select(attempt => cdms.PublishAsync(published with { Attempt = attempt })));

        var answers = (await cdms.Answers.NextAsync(Deliveries)).Cast<FormVersionInstalled>().ToList();
        Assert.Equal(Enumerable.Range(1, Deliveries), answers.Select(answer => answer.Attempt).Order());
        Assert.Single(answers.Select(answer => answer.InstalledAt).Distinct());
        Assert.Equal(1, await cdms.CountInstalledAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_WhileItIsCancelled_BothAnswersAgree(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var versions = Enumerable.Range(1, Deliveries).Select(version => Given.Published(version: version)).ToList();

        await Task.WhenAll(versions.SelectMany(published => new[] { cdms.PublishAsync(published), cdms.PublishAsync(Given.Cancelled(published)) }));

        var answers = await cdms.Answers.NextAsync(2 * Deliveries);
        var installed = await cdms.ReadAsync(db => db.InstalledFormVersions.Select(v => v.FormDeploymentId).ToListAsync());
        Assert.Equal(
            installed.Order(),
            answers.OfType<FormVersionInstalled>().Select(answer => answer.FormDeploymentId).Order());
        Assert.All(answers.OfType<FormDeploymentCancellationAnswered>(), answer =>
            Assert.Equal(installed.Contains(answer.FormDeploymentId), answer.WasInstalled));
    }
}
