using Cdms.Service.Data;
using Contracts;
using Microsoft.Extensions.DependencyInjection;
using Tests.Cdms.Support;

namespace Tests.Cdms.StudyReleases;

/// <summary>A version that travels alone pays nothing for releases.</summary>
public sealed class SingleVersionCostTests
{
    [Fact]
    public async Task Install_OfAVersionWithoutARelease_AsksNothingOfReleases()
    {
        var alone = await CommandsAsync(message => message);
        var carried = await CommandsAsync(message => message with { ReleaseId = Guid.NewGuid() });

        Assert.DoesNotContain(alone, command => command.Contains("Release\"", StringComparison.Ordinal) || command.Contains("RejectedFormVersion", StringComparison.Ordinal));
        Assert.Contains(carried, command => command.Contains("RejectedFormVersion", StringComparison.Ordinal));
        Assert.True(alone.Count < carried.Count);
    }

    private static async Task<IReadOnlyList<string>> CommandsAsync(Func<FormVersionPublished, FormVersionPublished> change)
    {
        var commands = new InstallCommands();
        await using var cdms = await CdmsHost.StartAsync(configure: services => services.ConfigureDbContext<SqliteCdmsDbContext>(db => db.AddInterceptors(commands)));
        await cdms.PublishAsync(change(Given.Published()));
        await cdms.Answers.NextAsync<FormVersionInstalled>();
        return commands.Log;
    }
}
