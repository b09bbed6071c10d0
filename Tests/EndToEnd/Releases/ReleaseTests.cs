using System.Net;
using Runner.Api;

namespace Tests.EndToEnd.Releases;

/// <summary>A release of sixty forms from the Builder's request to the CDMS's answer.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public async Task Deploy_OfSixtyFormsWithOneRejected_IsBlockedAndTheCorrectionIsReadyWithoutTheOthersAgain()
    {
        await using var system = await StudySystem.StartAsync();
        using var releases = new ReleaseApi(system, LargeStudy.StudyOid);
        await ImportAsync(system, isBroken: true);
        await releases.PublishAsync(LargeStudy.FormOids);
        var first = await releases.CreateAsync();
        await releases.DeployAsync(first, "uat");

        var blocked = await releases.SettleAsync(first, "uat", "Blocked");
        var settled = await system.SettleAsync(await system.ListDeploymentsAsync());
        Assert.Equal("Blocked", blocked.GetProperty("state").GetString());
        var problem = Assert.Single(blocked.GetProperty("problems").EnumerateArray());
        Assert.Equal(LargeStudy.Broken, problem.GetProperty("formOid").GetString());
        Assert.Contains("I.NOWHERE", problem.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal((60, 59), (settled.Count, settled.Count(deployment => deployment.State == "Installed")));
        Assert.Equal([$"{LargeStudy.Broken} Rejected"], await releases.MissingAsync(first, blocked));

        await ImportAsync(system, isBroken: false);
        await releases.PublishAsync(LargeStudy.Broken);
        var second = await releases.CreateAsync();
        await releases.DeployAsync(second, "uat");
        Assert.Equal("Ready", (await releases.SettleAsync(second, "uat", "Ready")).GetProperty("state").GetString());

        await ExpectOneMoreInstallationAsync(system, settled);
        var history = (await releases.GetAsync(second)).GetProperty("journeys")[0].GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("to").GetString());
        Assert.Equal(["Delivering", "Ready"], history);
        Assert.Equal("Blocked", (await releases.GetAsync(first)).GetProperty("release").GetProperty("deployments")[0].GetProperty("state").GetString());
    }

    /// <remarks>The signatures that production asks for by default are made by people: <see cref="PromotionTests"/>.</remarks>
    [Fact]
    public async Task Deploy_ToProductionAfterUat_BringsTheSameHashes()
    {
        await using var system = await StudySystem.StartAsync(options => options with
        {
            Environments = ["uat", "prod"],
            Production = ["prod"],
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Environments__1__RequiresSignature"] = "false", ["Environments__1__FourEyes"] = "false" },
        });
        using var releases = new ReleaseApi(system, LargeStudy.StudyOid);
        await ImportAsync(system, isBroken: false);
        await releases.PublishAsync(LargeStudy.FormOids);
        var release = await releases.CreateAsync();
        using (var tooEarly = await releases.TryDeployAsync(release, "prod"))
            Assert.Equal(HttpStatusCode.Conflict, tooEarly.StatusCode);

        await releases.DeployAsync(release, "uat");
        var uat = await releases.SettleAsync(release, "uat", "Ready");
        await releases.DeployAsync(release, "prod");
        var prod = await releases.SettleAsync(release, "prod", "Ready");

        Assert.Equal(("Ready", uat.GetProperty("manifestHash").GetString()), (prod.GetProperty("state").GetString(), prod.GetProperty("manifestHash").GetString()));
        Assert.Equal(await HashesAsync(system, "uat"), await HashesAsync(system, "prod"));
    }

    private static async Task<IReadOnlyList<string>> HashesAsync(StudySystem system, string environment) =>
        [.. (await system.ListInstalledAsync(environment)).Select(form => $"{form.FormOid} {form.ContentHash}").Order(StringComparer.Ordinal)];

    /// <summary>The forms that stood were neither sent nor installed a second time.</summary>
    private static async Task ExpectOneMoreInstallationAsync(StudySystem system, IReadOnlyList<Deployment> before)
    {
        var after = await system.SettleAsync(await system.ListDeploymentsAsync());
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal(60, (await system.ListInstalledAsync()).Count);
        using var api = new DeploymentApi(system);
        foreach (var deployment in before.Where(deployment => deployment.State == "Installed"))
            Assert.Equal(["Published", "Installed"], (await api.HistoryAsync(deployment.FormDeploymentId)).Select(entry => entry.To));
    }

    private static async Task ImportAsync(StudySystem system, bool isBroken)
    {
        using var builder = system.Builder();
        await builder.ImportAsync(await LargeStudy.WriteAsync(system.Folder, isBroken), TestContext.Current.CancellationToken);
    }
}
