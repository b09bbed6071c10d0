using Runner.Api;

namespace Tests.EndToEnd;

/// <summary>The promise, counted from both sides.</summary>
internal static class Expect
{
    /// <summary>Every deployment settled as Installed, once, and the CDMS holds the same hashes and nothing else of these studies.</summary>
    public static async Task AllInstalledOnceAsync(StudySystem system, IReadOnlyList<Deployment> settled, string environment = "uat")
    {
        Assert.NotEmpty(settled);
        Assert.All(settled, deployment => Assert.Equal("Installed", deployment.State));

        var studies = settled.Select(deployment => deployment.StudyOid).ToHashSet(StringComparer.Ordinal);
        var installed = (await system.ListInstalledAsync(environment)).Where(form => studies.Contains(form.StudyOid));
        Assert.Equal(settled.Select(Describe).Order(StringComparer.Ordinal), installed.Select(Describe).Order(StringComparer.Ordinal));

        foreach (var deployment in settled)
            await InstalledOnceInHistoryAsync(system, deployment);
    }

    private static async Task InstalledOnceInHistoryAsync(StudySystem system, Deployment deployment)
    {
        using var builder = new DeploymentApi(system);
        var history = await builder.HistoryAsync(deployment.FormDeploymentId);
        Assert.Single(history, entry => entry.To == "Installed" && entry.From != "Installed");
    }

    private static string Describe(Deployment deployment) =>
        FormattableString.Invariant($"{deployment.StudyOid} {deployment.FormOid} v{deployment.Version} {deployment.ContentHash}");

    private static string Describe(InstalledForm form) =>
        FormattableString.Invariant($"{form.StudyOid} {form.FormOid} v{form.Version} {form.ContentHash}");
}
