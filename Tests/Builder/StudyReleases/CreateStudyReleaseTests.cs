using System.Net;
using Forms;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.StudyReleases;

/// <summary>Freezing form versions and visits as a release.</summary>
public sealed class CreateStudyReleaseTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Create_WithoutNamedForms_FreezesTheNewestVersionsAndTheVisits(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();

        var response = await client.ReleaseAsync();
        var created = await response.JsonAsync(HttpStatusCode.Created);
        await client.ReleaseAsync("""{"changeReason":"second"}""");

        Assert.Equal("/api/studies/S.1/releases/1", response.Headers.Location!.ToString());
        var row = await host.ReadAsync(db => db.StudyReleases.Include(release => release.Forms).FirstAsync());
        var manifest = CanonicalJson.DeserializeManifest(row.Manifest);
        Assert.Equal((ContentHash.Of(row.Manifest), "first"), (created.Text("manifestHash"), created.Text("changeReason")));
        Assert.Equal(["F.1", "F.2"], manifest.FormVersions.Select(form => form.FormOid));
        Assert.Equal(["F.1", "F.2"], Assert.Single(manifest.Outline.StudyEvents).FormRefs.Select(form => form.FormOid));
        var listed = (await client.ReadAsync(ReleaseCalls.Releases)).GetProperty("releases").EnumerateArray();
        Assert.Equal([2, 1], listed.Select(release => release.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Create_WithFormsOfVisitsWithoutVersion_NamesAllOfThem()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study(formOids: ["F.1", "F.2", "F.3", "F.4"]));

        var problem = await (await client.ReleaseAsync()).ProblemAsync(HttpStatusCode.Conflict, "visits-without-versions");

        Assert.Equal(["F.3", "F.4"], problem.GetProperty("forms").EnumerateArray().Select(form => form.GetString()));
        Assert.Equal(0, await host.ReadAsync(db => db.StudyReleases.CountAsync()));
    }

    [Fact]
    public async Task Create_OfOneItemDefinedInTwoWays_NamesTheFormsThatDisagree()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study(question: "Heart rate", formOids: ["F.1", "F.2"]));
        await client.PublishAsync("F.2");

        var problem = await (await client.ReleaseAsync()).ProblemAsync(HttpStatusCode.Conflict, "release-conflicts");

        var conflict = Assert.Single(problem.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(("ItemDef", "I.1", """[["F.1"],["F.2"]]"""), (conflict.Text("kind"), conflict.Text("oid"), conflict.GetProperty("sides").GetRawText()));
        // The older version of the second form agrees with the first.
        await (await client.ReleaseAsync("""{"changeReason":"x","forms":[{"formOid":"F.1","version":1},{"formOid":"F.2","version":1}]}""")).JsonAsync(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("""[{"formOid":"F.1","version":1},{"formOid":"F.2","version":7},{"formOid":"f.2","version":1}]""", "unknown-versions", "F.2 v7, f.2 v1")]
    [InlineData("""[{"formOid":"F.1","version":1},{"formOid":"F.1","version":1},{"formOid":"F.2","version":1}]""", "form-named-twice", "F.1")]
    public async Task Create_OfFormsThatCannotBeNamed_SaysWhich(string forms, string code, string named)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();

        var response = await client.ReleaseAsync($$"""{"changeReason":"x","forms":{{forms}}}""");

        Assert.Contains(named, (await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, code)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_OfAStudyImportedBeforeItsOutlineWasKept_TakesTheVisitsThatAreStored()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await host.ReadAsync(db => db.Studies.ExecuteUpdateAsync(study => study.SetProperty(row => row.Outline, Array.Empty<byte>()), TestContext.Current.CancellationToken));

        await (await client.ReleaseAsync()).JsonAsync(HttpStatusCode.Created);

        var outline = CanonicalJson.DeserializeManifest(await host.ReadAsync(db => db.StudyReleases.Select(release => release.Manifest).SingleAsync())).Outline;
        Assert.Equal(("Study", "MDV.1", "SE.1"), (outline.Name, outline.MetaDataVersionOid, Assert.Single(outline.StudyEvents).Oid));
        Assert.Equal(["F.1", "F.2"], outline.StudyEvents[0].FormRefs.Select(form => form.FormOid));
    }

    [Fact]
    public async Task Create_OfAStudyThatIsNotThere_IsUnknown()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        await (await client.ReleaseAsync()).ProblemAsync(HttpStatusCode.NotFound, "unknown-study");
        await (await client.GetAsync(new Uri($"{ReleaseCalls.Releases}/1", UriKind.Relative), TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound, "unknown-study");
    }
}
