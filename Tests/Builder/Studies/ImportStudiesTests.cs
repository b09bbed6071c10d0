using System.Net;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Studies;

/// <summary>Importing studies.</summary>
public sealed class ImportStudiesTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_StudyWithAwkwardOids_IsFoundByEncodedAddress(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();

        var answer = await (await client.ImportAsync(OdmFiles.Study(OdmFiles.AwkwardStudy, "Q", OdmFiles.AwkwardForm))).JsonAsync(HttpStatusCode.OK);

        var form = answer.GetProperty("studies")[0].GetProperty("forms")[0];
        Assert.Equal((OdmFiles.AwkwardForm, 1), (form.Text("formOid"), form.GetProperty("items").GetInt32()));
        var forms = await client.ReadAsync($"/api/studies/{Uri.EscapeDataString(OdmFiles.AwkwardStudy)}/forms");
        Assert.Equal(OdmFiles.AwkwardForm, forms.GetProperty("forms")[0].Text("formOid"));
        var versions = await client.ReadAsync($"{ApiCalls.FormPath(OdmFiles.AwkwardStudy, OdmFiles.AwkwardForm)}/versions");
        Assert.Equal(0, versions.GetProperty("versions").GetArrayLength());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_SameFileTwice_ChangesNothing(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var odm = OdmFiles.Study("S.1", "Q", "F.1", "F.2");
        var first = await (await client.ImportAsync(odm)).JsonAsync(HttpStatusCode.OK);
        var before = await client.ReadAsync("/api/studies/S.1/forms");
        host.Clock.Advance(TimeSpan.FromDays(1));

        var second = await (await client.ImportAsync(odm)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal(before.GetRawText(), (await client.ReadAsync("/api/studies/S.1/forms")).GetRawText());
        Assert.Equal((1, 2, 1), await host.ReadAsync(async db => (await db.Studies.CountAsync(), await db.FormDefs.CountAsync(), await db.Studies.SelectMany(s => s.StudyEvents).CountAsync())));
    }

    [Fact]
    public async Task Import_ChangedFile_ChangesDraftAndLeavesVersions()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.PostJsonAsync("/api/studies/S.1/forms/F.1/versions", """{"changeReason":"first"}""");
        var version = await client.ReadAsync("/api/studies/S.1/forms/F.1/versions/1");

        await client.ImportAsync(OdmFiles.Study(question: "Heart rate"));

        Assert.Equal(version.GetRawText(), (await client.ReadAsync("/api/studies/S.1/forms/F.1/versions/1")).GetRawText());
        var form = (await client.ReadAsync("/api/studies/S.1/forms")).GetProperty("forms")[0];
        var standing = (await client.ReadAsync("/api/studies/S.1/forms/F.1/versions")).GetProperty("versions")[0];
        Assert.NotEqual(standing.Text("contentHash"), form.Text("draftHash"));
    }

    [Fact]
    public async Task Import_Multipart_ReadsTheFilePart()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        using var body = new MultipartFormDataContent { { new StringContent("a field"), "note" }, { new StringContent(OdmFiles.Study()), "file", "study.xml" } };

        var answer = await (await client.PostAsync("/api/studies/import", body, TestContext.Current.CancellationToken)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("S.1", answer.GetProperty("studies")[0].Text("studyOid"));
    }

    [Fact]
    public async Task List_AfterImport_ShowsVisitsInOrder()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());

        var study = (await client.ReadAsync("/api/studies")).GetProperty("studies")[0];

        Assert.Equal(("S.1", 1), (study.Text("studyOid"), study.GetProperty("forms").GetInt32()));
        var visit = study.GetProperty("studyEvents")[0];
        Assert.Equal(("SE.1", "F.1"), (visit.Text("studyEventOid"), visit.GetProperty("forms")[0].Text("formOid")));
    }
}
