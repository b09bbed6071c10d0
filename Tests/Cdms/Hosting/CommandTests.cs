using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Hosting;

/// <summary>The program as it is started from a shell.</summary>
public class CommandTests
{
    [Fact]
    public async Task Migrate_EmptyDatabase_BringsItUpToDateAndEnds()
    {
        await using var database = await TestDatabase.CreateAsync(Tests.Support.DatabaseProvider.PostgreSql);
        using var claims = new TemporaryFolder();

        var (code, _) = await RunAsync(CdmsSettings.For(database, claims.FullPath, null), MigrateCommandName);

        Assert.Equal(0, code);
        await using var db = CdmsSettings.CreateContext(database.Provider, database.ConnectionString);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(MigrateCommandName)]
    [InlineData("")]
    public async Task Start_WrongConfiguration_NamesEveryFaultAndEnds(string command)
    {
        var settings = new Dictionary<string, string>
        {
            ["Cdms:Environment"] = "Not A Name", ["Database:Provider"] = "Oracle", ["Aws:ServiceUrl"] = "nowhere", ["ClaimCheck:Folder"] = "",
        };

        var (code, output) = await RunAsync(settings, command);

        Assert.Equal(ServiceRunner.ConfigurationFault, code);
        Assert.All(["Cdms:Environment", "Database:Provider", "Database:ConnectionString", "Aws:ServiceUrl", "ClaimCheck:Folder"],
            setting => Assert.Contains(setting, output, StringComparison.Ordinal));
    }

    private const string MigrateCommandName = "migrate";

    private static async Task<(int Code, string Output)> RunAsync(IEnumerable<KeyValuePair<string, string>> settings, string command)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Cdms.Service.dll"));
        if (command.Length > 0)
            start.ArgumentList.Add(command);
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
