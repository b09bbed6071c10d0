using System.Net;
using System.Text.Json;

namespace Tests.EndToEnd.Releases;

/// <summary>A release on its way from uat to production as an installation has it by default: signatures, four eyes, real accounts, two CDMSs.</summary>
public sealed class PromotionTests
{
    private const string Releases = $"/api/studies/{LargeStudy.StudyOid}/releases";

    [Fact]
    public async Task Deploy_ToProduction_TakesEvidenceOfUatSignaturesAndFourEyesAndRebuildsNothing()
    {
        await using var system = await StudySystem.StartAsync(options => options with { Environments = ["uat", "prod"], Production = ["prod"] });
        using var api = new ReleaseApi(system, LargeStudy.StudyOid);
        using var administrator = await ReleasePerson.AdministratorAsync(system);
        using var designer = await administrator.WelcomeAsync(system, "h.kim", "Hana Kim", "designer", "publisher");
        using var publisher = await administrator.WelcomeAsync(system, "m.lee", "Minseo Lee", "publisher");
        await designer.ImportAsync(await LargeStudy.WriteAsync(system.Folder, isBroken: false));
        await PublishAsync(publisher, LargeStudy.FormOids.Except([LargeStudy.Broken]));
        await PublishAsync(designer, [LargeStudy.Broken]);
        await publisher.DoAsync(Releases, new { changeReason = "First" });

        // Without anything: all that is missing at once.
        Assert.Collection(await MissingAsync(publisher, 1),
            uat => Assert.Contains("not Ready in any environment of kind uat", uat, StringComparison.Ordinal),
            signature => Assert.Contains("Sign the record StudyRelease 1", signature, StringComparison.Ordinal),
            eyes => Assert.Contains($"{LargeStudy.Broken} v1.", eyes, StringComparison.Ordinal));

        // Somebody else publishes the form after a change of the designer's, and the correction is the next release.
        await ChangeAsync(system, designer);
        await PublishAsync(publisher, [LargeStudy.Broken]);
        await publisher.DoAsync(Releases, new { changeReason = "Published by somebody else" });
        await publisher.DoAsync($"{Releases}/2/deployments", new { environment = "uat" });
        var tried = await api.SettleAsync(2, "uat", "Ready");
        Assert.Equal("Ready", tried.GetProperty("state").GetString());
        var hash = tried.GetProperty("manifestHash").GetString()!;
        Assert.Equal(2, (await MissingAsync(publisher, 2)).Count);

        await ExpectRefusedSignaturesAsync(publisher, hash);
        Assert.Equal(HttpStatusCode.OK, (await publisher.SignAsync("StudyRelease", "2", hash)).Status);
        Assert.Contains("Sign the record ReleaseDeployment 2@uat", Assert.Single(await MissingAsync(publisher, 2)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await designer.SignAsync("ReleaseDeployment", "2@uat", hash)).Status);

        await publisher.DoAsync($"{Releases}/2/deployments", new { environment = "prod" });
        var prod = await api.SettleAsync(2, "prod", "Ready");

        Assert.Equal(("Ready", hash), (prod.GetProperty("state").GetString(), prod.GetProperty("manifestHash").GetString()));
        await ExpectTheSameAsync(system, api);
    }

    private static async Task ExpectRefusedSignaturesAsync(ReleasePerson publisher, string hash)
    {
        var (wrongPassword, _) = await publisher.SignAsync("StudyRelease", "2", hash, "not the password");
        var (otherHash, _) = await publisher.SignAsync("StudyRelease", "2", $"sha256:{new string('0', 64)}");

        Assert.Equal(HttpStatusCode.Forbidden, wrongPassword);
        Assert.Equal(HttpStatusCode.Conflict, otherHash);
        Assert.Equal(2, (await MissingAsync(publisher, 2)).Count);
    }

    /// <summary>Production holds what uat holds, byte for byte, of the versions that were there before, and no version or release came of it.</summary>
    private static async Task ExpectTheSameAsync(StudySystem system, ReleaseApi api)
    {
        var released = (await api.GetAsync(2)).GetProperty("forms").EnumerateArray().Select(form => Describe(form.GetProperty("formOid").GetString(), form.GetProperty("version").GetInt32(), form.GetProperty("contentHash").GetString()));
        var expected = released.Order(StringComparer.Ordinal).ToArray();
        foreach (var environment in new[] { "uat", "prod" })
        {
            var installed = await system.ListInstalledAsync(environment);
            Assert.Equal(expected, installed.Select(form => Describe(form.FormOid, form.Version, form.ContentHash)).Order(StringComparer.Ordinal));
        }
        using var http = system.SignedIn(system.Processes.Builder.Address);
        using var list = JsonDocument.Parse(await http.GetStringAsync(new Uri(Releases, UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(2, list.RootElement.GetProperty("releases").GetArrayLength());
    }

    private static string Describe(string? formOid, int version, string? contentHash) => $"{formOid} v{version} {contentHash}";

    private static async Task ChangeAsync(StudySystem system, ReleasePerson designer)
    {
        var changed = Path.Combine(system.Folder, "changed.xml");
        var text = await File.ReadAllTextAsync(await LargeStudy.WriteAsync(system.Folder, isBroken: false), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(changed, text.Replace($"Name=\"Form {LargeStudy.Broken}\"", "Name=\"The last form\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await designer.ImportAsync(changed);
    }

    private static async Task PublishAsync(ReleasePerson person, IEnumerable<string> formOids)
    {
        foreach (var formOid in formOids)
            await person.DoAsync($"/api/studies/{LargeStudy.StudyOid}/forms/{formOid}/versions", new { changeReason = "Promotion" });
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(ReleasePerson person, int number)
    {
        var (status, answer) = await person.TryAsync($"{Releases}/{number}/deployments", new { environment = "prod" });
        Assert.Equal((HttpStatusCode.Conflict, "release-not-allowed-there"), (status, answer.GetProperty("code").GetString()));
        return [.. answer.GetProperty("missing").EnumerateArray().Select(text => text.GetString()!)];
    }
}
