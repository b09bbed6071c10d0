using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Runner.Runs;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>An operator finds out what an environment or the Builder lost, has it sent again or taken back, and keeps the report.</summary>
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

    [Fact]
    public async Task Compare_ABuilderThatLostAVersion_TakesItBackFromTheEnvironment()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher", "operator"]);
        var study = await system.ImportStudyAsync();
        await InstallAsync(study);
        await ForgetAsync(study, "F.VS");

        await CompareAsync(person);
        var row = person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = study });
        await row.ShowsAsync("The Builder knows no such form version.");
        await person.ExpectCleanAsync("reconciliation-unknown");
        await row.GetByRole(AriaRole.Button, new() { Name = "Acknowledge: F.VS v1" }).ClickAsync();
        await person.GiveReasonAsync("Nobody knows of it yet.", "Acknowledge");
        await row.ShowsAsync("Nobody knows of it yet.");
        await row.GetByRole(AriaRole.Button, new() { Name = "Take back from there: F.VS v1" }).ClickAsync();
        await person.GiveReasonAsync("The Builder was restored from its backup.", "Take back from there");
        await row.ShowsAsync("Repair under way");
        await person.ExpectCleanAsync("reconciliation-taken-back");

        var versions = await Watch.UntilAsync(() => NewestAsync(study, "F.VS"), newest => newest == 1, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(1, versions);
        await CompareAsync(person);
        await person.Page.GetByText("Both sides agree.").WaitForAsync();
        await person.GoAsync($"/studies/{study}/forms/F.VS/compare");
        await person.ExpectCleanAsync("compare-with-what-was-taken-back");
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
    private async Task LoseAsync(string study, string formOid) =>
        Assert.Equal(1, await ExecuteAsync($"cdms-{BuilderSystem.Uat}", study, formOid, """DELETE FROM "InstalledFormVersion" WHERE "StudyOid" = $study AND "FormOid" = $form"""));

    /// <summary>Takes a form's version and its deployment out of the database of the Builder, past it, as a backup of before it lacks them.</summary>
    private async Task ForgetAsync(string study, string formOid)
    {
        const string Form = """(SELECT f."Id" FROM "FormDef" AS f JOIN "Study" AS s ON s."Id" = f."StudyId" WHERE s."StudyOid" = $study AND f."FormOid" = $form)""";
        const string Journeys = """(SELECT "CorrelationId" FROM "FormDeployment" WHERE "StudyOid" = $study AND "FormOid" = $form)""";
        await ExecuteAsync("builder", study, formOid, $"""DELETE FROM "FormDeploymentTransition" WHERE "FormDeploymentId" IN {Journeys}""");
        Assert.Equal(1, await ExecuteAsync("builder", study, formOid, """DELETE FROM "FormDeployment" WHERE "StudyOid" = $study AND "FormOid" = $form"""));
        Assert.Equal(1, await ExecuteAsync("builder", study, formOid, $"""DELETE FROM "FormVersion" WHERE "FormDefId" = {Form}"""));
        Assert.Equal(1, await ExecuteAsync("builder", study, formOid, $"""UPDATE "FormDef" SET "LatestVersion" = 0 WHERE "Id" = {Form}"""));
    }

    private async Task<int> NewestAsync(string study, string formOid)
    {
        await using var connection = new SqliteConnection(system.Processes.ConnectionStringOf("builder"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = Command(connection, study, formOid, """SELECT f."LatestVersion" FROM "FormDef" AS f JOIN "Study" AS s ON s."Id" = f."StudyId" WHERE s."StudyOid" = $study AND f."FormOid" = $form""");
        return Convert.ToInt32(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<int> ExecuteAsync(string service, string study, string formOid, string sql)
    {
        await using var connection = new SqliteConnection(system.Processes.ConnectionStringOf(service));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = Command(connection, study, formOid, sql);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static SqliteCommand Command(SqliteConnection connection, string study, string formOid, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$study", study);
        command.Parameters.AddWithValue("$form", formOid);
        return command;
    }

    [GeneratedRegex("/reconciliations/[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneComparison();
}
