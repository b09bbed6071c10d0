using System.Net;
using Forms.Odm;
using Tests.Builder.StudyReleases;
using Tests.Support;

namespace Tests.Builder.Studies.Export;

/// <summary>A release as an ODM file over REST.</summary>
public sealed class ExportReleaseTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Export_AfterTheStudyChanged_GivesWhatWasFrozen(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        await (await client.ReleaseAsync()).JsonAsync(HttpStatusCode.Created);
        var changed = OdmFiles.Study("S.1", "Changed", "F.1", "F.2").Replace("\"Screening\"", "\"Baseline\"", StringComparison.Ordinal);
        await (await client.ImportAsync(changed)).JsonAsync(HttpStatusCode.OK);
        await (await client.PublishAsync("F.1")).JsonAsync(HttpStatusCode.Created);

        await using var file = await client.GetStreamAsync($"{ReleaseCalls.Releases}/1/odm", TestContext.Current.CancellationToken);

        var study = Assert.Single((await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken)).Studies);
        Assert.Equal(["F.1 Pulse", "F.2 Pulse"], study.Forms.Select(form => $"{form.FormDef.Oid} {form.ItemDefs[0].Question!.Texts[0].Text}"));
        Assert.Equal("Screening", Assert.Single(study.StudyEvents).Name);
    }
}
