using Runner.Local;
using Tests.EndToEnd.Releases;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>The sample study in a system whose databases can be put back to yesterday.</summary>
internal static class RestorableStudy
{
    public const string StudyOid = "HRX118-201";

    public static IReadOnlyList<string> FormOids { get; } = ["F.IC", "F.DM", "F.IE", "F.MH", "F.VS", "F.LB", "F.SK", "F.EX", "F.AE", "F.CM", "F.DS"];

    /// <summary>The vital signs under another name.</summary>
    public static string Amend(string study, string name) => study.Replace("Name=\"Vital signs\" Repeating", $"Name=\"{name}\" Repeating", StringComparison.Ordinal);

    /// <summary>The system on PostgreSQL, which tells heads of its trail every second.</summary>
    public static Task<StudySystem> StartAsync() => StudySystem.StartAsync(options => options with
    {
        Database = LocalDatabase.Postgres,
        Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Audit__HeadInterval"] = "00:00:01" },
    });

    /// <summary>Imports the study; gives its forms.</summary>
    public static async Task<IReadOnlyList<string>> FormsAsync(StudySystem system)
    {
        await ImportAsync(system, text => text);
        return FormOids;
    }

    /// <summary>Publishes the forms and brings the next release to uat, until it is ready there.</summary>
    public static async Task ReleaseAsync(StudySystem system, ReleaseApi releases, IReadOnlyList<string> formOids, Func<string, string>? change = null)
    {
        if (change is not null)
            await ImportAsync(system, change);
        await releases.PublishAsync(formOids);
        var number = await releases.CreateAsync();
        await releases.DeployAsync(number, "uat");
        Assert.Equal("Ready", (await releases.SettleAsync(number, "uat", "Ready")).GetProperty("state").GetString());
    }

    private static async Task ImportAsync(StudySystem system, Func<string, string> change)
    {
        var file = Path.Combine(system.Folder, "study.xml");
        await File.WriteAllTextAsync(file, change(await File.ReadAllTextAsync(SampleStudy.File, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        using var builder = system.Builder();
        await builder.ImportAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>Form, version and hash of all that uat holds.</summary>
    public static async Task<IReadOnlyList<string>> InstalledAsync(StudySystem system) =>
        [.. (await system.ListInstalledAsync()).Select(form => FormattableString.Invariant($"{form.FormOid} v{form.Version} {form.ContentHash}")).Order(StringComparer.Ordinal)];
}
