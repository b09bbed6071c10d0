using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Runner.Runs;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>An operator finds out what an environment lost, has it sent again, and keeps the report.</summary>
public sealed partial class ReconciliationStories(BuilderSystem system)
{
    [Fact]
    public async Task Compare_AnEnvironmentThatLostAForm_ShowsItRepairsItAndThenBothSidesAgree()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher", "operator"]);
        var study = await system.ImportStudyAsync();
        await InstallAsync(study);
        await LoseAsync(study, "F.VS");

        await CompareAsync(person);
        var row = person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = study });
        await row.ShowsAsync("F.VS v1");
        await row.ShowsAsync("not held");
        await person.ExpectCleanAsync("reconciliation-found");
        await ExpectFitsAPhoneAsync(person);

        await row.GetByRole(AriaRole.Button, new() { Name = "Deploy again: F.VS v1" }).ClickAsync();
        await person.GiveReasonAsync("A row was lost with the disk.", "Deploy again");
        await row.ShowsAsync("Repair under way");
        await row.ShowsAsync("A row was lost with the disk.");
        await person.ExpectCleanAsync("reconciliation-repaired");
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Link("CSV").ClickAsync());
        var report = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("reconciliation-uat-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains($"{study},F.VS,1,", report, StringComparison.Ordinal);
        Assert.Contains("A row was lost with the disk.", report, StringComparison.Ordinal);

        await row.GetByRole(AriaRole.Link, new() { Name = "F.VS v1" }).ClickAsync();
        await person.Page.GetByText("Lost there, sent again").WaitForAsync();
        await InstalledAsync(study);
        await CompareAsync(person);
        await person.Page.GetByText("Both sides agree.").WaitForAsync();
        await person.ExpectCleanAsync("reconciliation-equal");
    }

    private static async Task ExpectFitsAPhoneAsync(Person person)
    {
        await person.Page.SetViewportSizeAsync(360, 900);
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await person.ExpectCleanAsync("reconciliation-found-360");
        await person.Page.SetViewportSizeAsync(1200, 900);
    }

    private static async Task CompareAsync(Person person)
    {
        await person.GoAsync("/reconciliations");
        await person.Button($"Compare now: {BuilderSystem.Uat}").ClickAsync();
        await person.Page.IsAtAsync(OneComparison());
        await person.Link("CSV").WaitForAsync();
    }

    private async Task InstallAsync(string study)
    {
        await system.Api.Deployments.DeployStudyAsync(study, BuilderSystem.Uat, "First versions", TestContext.Current.CancellationToken);
        await InstalledAsync(study);
    }

    /// <summary>Until all of the study is installed; from outside there is no event to wait for.</summary>
    private async Task InstalledAsync(string study)
    {
        var found = await Watch.UntilAsync(
            async () => (await system.Api.Deployments.ListAsync(study, BuilderSystem.Uat, cancellationToken: TestContext.Current.CancellationToken)).Deployments,
            deployments => deployments.All(deployment => deployment.State == "Installed"), TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.All(found, deployment => Assert.Equal("Installed", deployment.State));
    }

    /// <summary>Takes a row out of the database of the CDMS, past it.</summary>
    private async Task LoseAsync(string study, string formOid)
    {
        await using var connection = new SqliteConnection(system.Processes.ConnectionStringOf($"cdms-{BuilderSystem.Uat}"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """DELETE FROM "InstalledFormVersion" WHERE "StudyOid" = $study AND "FormOid" = $form""";
        command.Parameters.AddWithValue("$study", study);
        command.Parameters.AddWithValue("$form", formOid);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("/reconciliations/[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneComparison();
}
