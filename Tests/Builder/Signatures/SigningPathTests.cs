using System.Net;
using System.Text.Json;
using Tests.Builder.Accounts;
using Tests.Support;

namespace Tests.Builder.Signatures;

/// <summary>From the one-time password of a new Builder to a signature and its end, by real accounts, roles, pages and addresses (21 CFR 11.50, 11.70, 11.200).</summary>
public sealed class SigningPathTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_OfAVersionOnThePage_ShowsNameTimeMeaningAndHash(DatabaseProvider provider)
    {
        await using var scene = await SigningScene.OpenAsync(provider);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        var status = await SigningScene.SignAsync(scene.Hana, "FormVersion", SigningScene.Version, People.Password, SigningScene.Signer);

        Assert.Equal(HttpStatusCode.Redirect, status);
        var shown = Assert.Single(await scene.ListAsync("FormVersion", SigningScene.Version));
        Assert.Equal(
            (SigningScene.Signer, "Hana Kim", "Approved", "password", scene.VersionHash, "standing"),
            (shown.Text("signerId"), shown.Text("printedName"), shown.Text("printedMeaning"), shown.Text("method"), shown.Text("hash"), shown.Text("status")));
        Assert.Equal(scene.Host.Clock.GetUtcNow(), shown.GetProperty("signedAt").GetDateTimeOffset());
        var row = scene.Hana.Text[scene.Hana.Text.IndexOf($"signature-{shown.Text("signatureId")}", StringComparison.Ordinal)..];
        foreach (var text in new[] { "Hana Kim", "Approved", "2026-03-01 08:05:01 UTC", scene.VersionHash, "Stands" })
            Assert.Contains(text, row, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_ASecondTime_TakesThePasswordAloneAndNoWrongOne(DatabaseProvider provider)
    {
        await using var scene = await SigningScene.OpenAsync(provider);
        Assert.Equal(HttpStatusCode.Forbidden, await SigningScene.SignAsync(scene.Hana, "FormVersion", SigningScene.Version, People.Password));
        Assert.Empty(await scene.ListAsync("FormVersion", SigningScene.Version));
        Assert.Equal(HttpStatusCode.Redirect, await SigningScene.SignAsync(scene.Hana, "FormVersion", SigningScene.Version, People.Password, SigningScene.Signer));

        Assert.Equal(HttpStatusCode.Redirect, await SigningScene.SignAsync(scene.Hana, "FormDraft", SigningScene.Draft, People.Password));
        Assert.Equal(HttpStatusCode.Forbidden, await SigningScene.SignAsync(scene.Hana, "FormDraft", SigningScene.Draft, $"not {People.Password}", meaning: "reviewed"));

        Assert.Contains("The user id or the password is wrong", WebUtility.HtmlDecode(scene.Hana.Text), StringComparison.Ordinal);
        Assert.Equal("approved", Assert.Single(await scene.ListAsync("FormDraft", SigningScene.Draft)).Text("meaning"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_InARoleThatMayNot_IsRefusedByPageAndAddress(DatabaseProvider provider)
    {
        await using var scene = await SigningScene.OpenAsync(provider);
        const string user = "a.choi", password = People.Password;
        (await scene.Auditor.OpenAsync(SigningScene.PageOf("FormVersion", SigningScene.Version))).Dispose();
        var page = scene.Auditor.Text;

        // The page offers her no form; any other of her own has the token that goes with one.
        (await scene.Auditor.OpenAsync("/account/change-password")).Dispose();
        using var byPage = await scene.Auditor.SubmitAsync(
            SigningScene.PageOf("FormVersion", SigningScene.Version), ("Hash", scene.VersionHash), ("Meaning", "approved"), ("UserName", user), ("Password", password), ("Agreed", "true"));
        using var byAddress = await scene.Auditor.PostAsync(
            "/api/signatures", new { studyOid = SigningScene.Study, type = "FormVersion", key = SigningScene.Version, hash = scene.VersionHash, meaning = "approved", userName = user, password });

        Assert.Contains("You may not sign this record.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Password\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, byPage.StatusCode);
        Assert.Contains("nothing was signed", scene.Auditor.Text, StringComparison.Ordinal);
        await byAddress.ProblemAsync(HttpStatusCode.Forbidden, "signing-not-allowed");
        Assert.Empty(await scene.ListAsync("FormVersion", SigningScene.Version));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_OfAChangedForm_VoidsTheSignatureOfItsDraftAndKeepsItInHistory(DatabaseProvider provider)
    {
        await using var scene = await SigningScene.OpenAsync(provider);
        await SigningScene.SignAsync(scene.Hana, "FormVersion", SigningScene.Version, People.Password, SigningScene.Signer);
        await SigningScene.SignAsync(scene.Hana, "FormDraft", SigningScene.Draft, People.Password);

        await SigningScene.ChangeDraftAsync(scene.Hana);
        (await scene.Hana.OpenAsync(SigningScene.PageOf("FormDraft", SigningScene.Draft))).Dispose();

        var voided = Assert.Single(await scene.ListAsync("FormDraft", SigningScene.Draft));
        var lapse = voided.GetProperty("void");
        Assert.Equal(("void", scene.VersionHash, SigningScene.Signer), (voided.Text("status"), voided.Text("hash"), lapse.Text("actorId")));
        Assert.Equal("The signed record was changed by Hana Kim (h.kim), through POST /api/studies/import.", lapse.Text("cause"));
        Assert.NotEqual(scene.VersionHash, lapse.Text("newHash"));
        foreach (var text in new[] { "<del>Hana Kim</del>", "Void", lapse.Text("cause")!, lapse.Text("newHash")! })
            Assert.Contains(text, scene.Hana.Text, StringComparison.Ordinal);
        Assert.Equal("standing", Assert.Single(await scene.ListAsync("FormVersion", SigningScene.Version)).Text("status"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Trail_OfTheWholePath_NamesWhoDidWhat(DatabaseProvider provider)
    {
        await using var scene = await SigningScene.OpenAsync(provider);
        await SigningScene.SignAsync(scene.Hana, "FormDraft", SigningScene.Draft, People.Password, SigningScene.Signer);
        await SigningScene.SignAsync(scene.Hana, "FormDraft", SigningScene.Draft, "wrong", meaning: "reviewed");
        await SigningScene.ChangeDraftAsync(scene.Hana);

        var rows = (await scene.Administrator.Http.ReadAsync("/api/audit?pageSize=500")).GetProperty("items").EnumerateArray().Reverse().ToList();

        AssertOne(rows, "account-created", "admin", "Account h.kim", "POST /api/accounts");
        AssertOne(rows, "role-granted", "admin", "Account h.kim", "POST /api/accounts/h.kim/grants");
        AssertOne(rows, "password-changed", SigningScene.Signer, "Account h.kim", "POST /account/change-password");
        AssertOne(rows, "signed-in", SigningScene.Signer, "Account h.kim", "POST /account/change-password");
        AssertOne(rows, "saved", SigningScene.Signer, "Signature ", "POST /signatures/S.1");
        AssertOne(rows, "signing-failed", SigningScene.Signer, "FormDraft F.1", "POST /signatures/S.1");
        AssertOne(rows, "saved", SigningScene.Signer, "SignatureVoid ", "POST /api/studies/import");
    }

    private static void AssertOne(List<JsonElement> rows, string action, string actor, string subject, string through)
    {
        var found = rows.Where(row => row.Text("action") == action && row.Text("through") == through
            && row.GetProperty("subjects").EnumerateArray().Any(one => one.GetString()!.StartsWith(subject, StringComparison.Ordinal)));
        Assert.Equal(actor, Assert.Single(found).Text("actorId"));
    }
}
