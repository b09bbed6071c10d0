using System.Net.Http.Json;
using Runner.Local;

namespace Tests.EndToEnd;

/// <summary>Who published stands in the trails of both services, over real queues.</summary>
public sealed class AuditTrailTests
{
    [Fact]
    public async Task Deploy_OfAStudy_NamesThePublisherInBothTrails()
    {
        await using var system = await StudySystem.StartAsync();
        var deployments = await system.SettleAsync(await system.DeployAsync(SampleStudy.File));
        Assert.All(deployments, deployment => Assert.Equal("Installed", deployment.State));

        var published = await RowsAsync(system, system.Processes.Builder.Address, "FormVersion ");
        var installed = await RowsAsync(system, system.Processes.Cdms("uat").Address, "InstalledFormVersion ");
        var settled = (await RowsAsync(system, system.Processes.Builder.Address, "FormDeployment ")).Where(row => row.MessageId is not null).ToList();

        Assert.NotEmpty(published);
        Assert.Equal(deployments.Count, installed.Count);
        Assert.All(published, row => Assert.Equal(LocalClient.Name, row.ActorId));
        Assert.All(installed, row => Assert.Equal(LocalClient.Name, row.ActorId));
        // Besides, a CDMS that announces itself late has what is unsettled sent again, and that is its own act.
        Assert.Equal(deployments.Count, settled.Count(row => row.ActorId == LocalClient.Name));
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(StudySystem system, Uri address, string subject)
    {
        using var http = system.SignedIn(address);
        var page = await http.GetFromJsonAsync<Page>(new Uri("/api/audit?pageSize=500", UriKind.Relative), TestContext.Current.CancellationToken);
        return [.. page!.Items.Where(row => row.Subjects.Any(line => line.StartsWith(subject, StringComparison.Ordinal)))];
    }

    private sealed record Page(IReadOnlyList<Row> Items);

    private sealed record Row(string ActorId, IReadOnlyList<string> Subjects, Guid? MessageId);
}
