using System.Globalization;
using Microsoft.Playwright;
using Security;
using Security.Signatures;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Signatures;

public sealed class SignaturesPageTests
{
    private const string Agreement = "I understand that this electronic signature is the legally binding equivalent of my handwritten signature.";

    [Fact]
    public async Task Sign_InTheBrowser_ShowsNameTimeMeaningAndHash()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync("sha256:2f7c5a0d9b1e4c3f8a6d7e5b4c3a2f1e0d9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a");
        var page = await OpenAsync(host, thing);
        await page.SaveAsync("signatures-first");

        await FillAsync(page, "Approved", isFirst: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();

        var row = page.Locator("tbody tr");
        Assert.Equal("Hana Kim", await row.Locator("th").InnerTextAsync());
        Assert.Equal(["Approved", "2026-11-28 09:30:15 UTC", thing.Name, "Read in full", "Stands"], (await row.Locator("td").AllInnerTextsAsync()).Select(cell => cell.Trim()));
        // The next signing of the period asks for the password alone.
        Assert.Equal(0, await page.GetByLabel("User ID").CountAsync());
        Assert.Equal(1, await page.GetByLabel("Password").CountAsync());
        await page.SaveAsync("signatures-standing");
    }

    [Fact]
    public async Task Show_AfterAChange_StrikesTheSignatureAndNamesTheCause()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        var page = await OpenAsync(host, thing);
        await FillAsync(page, "Reviewed", isFirst: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();

        await host.ChangeAsync(thing, "sha256:b", "protocol amendment 2");
        await page.GotoAsync(PathOf(thing));

        Assert.Equal(["Hana Kim", "Reviewed", "2026-11-28 09:30:15 UTC", "sha256:a"], await page.Locator("tbody del").AllInnerTextsAsync());
        var status = await page.Locator("tbody td").Last.InnerTextAsync();
        Assert.Contains("Void", status, StringComparison.Ordinal);
        Assert.Contains("The signed record was changed by Hana Kim (h.kim), through POST /api/things. Reason: protocol amendment 2", status, StringComparison.Ordinal);
        await page.SaveAsync("signatures-void");
    }

    [Fact]
    public async Task Sign_WhatChangedInTheMeantime_SaysSoAndSignsNothing()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        var page = await OpenAsync(host, thing);
        await FillAsync(page, "Approved", isFirst: true);

        await host.ChangeAsync(thing, "sha256:b");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();

        Assert.StartsWith("What you were about to sign has changed", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Nobody has signed this record.", await page.Locator(".signatures > p:not(.fault):not(.screen-only)").InnerTextAsync());
        Assert.Equal("", await page.GetByLabel("Password").InputValueAsync());
        await page.SaveAsync("signatures-changed");
    }

    [Fact]
    public async Task Show_InKorean_HasKoreanWordsAndMeanings()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        var page = await OpenAsync(host, thing, "ko-KR");

        await page.GetByLabel("승인").CheckAsync();
        await page.GetByLabel("사용자 ID").FillAsync("h.kim");
        await page.GetByLabel("비밀번호").FillAsync("틀린 비밀번호");
        await page.GetByLabel("자필 서명과 동일한").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "서명하기" }).ClickAsync();

        Assert.StartsWith("사용자 ID 또는 비밀번호가 틀려", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("h.kim", await page.GetByLabel("사용자 ID").InputValueAsync());
        await page.SaveAsync("signatures-korean");
    }

    [Fact]
    public async Task Print_OfSignatures_LeavesTheFormOut()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        var page = await OpenAsync(host, thing);
        await FillAsync(page, "Authored", isFirst: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await page.Locator("table").IsVisibleAsync());
        Assert.False(await page.Locator(".signatures form").IsVisibleAsync());
        await page.SaveAsync("signatures-print");
    }

    [Fact]
    public async Task Show_ToAnAccountOfTheProvider_AsksForANewSignInThere()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        var signer = new Actor("oidc:8f3a", "Jun Lee", ActorKind.Person);
        var page = await OpenAsync(host, thing, actor: signer, authenticatedAt: SignatureDatabase.Start.AddHours(-1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm my identity" }).ClickAsync();
        var there = new Uri(page.Url);
        Assert.StartsWith("/account/external?prompt=login&returnUrl=", there.PathAndQuery, StringComparison.Ordinal);

        // The provider signs the same person in, and sends the browser back.
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await page.GotoAsync(SigningClient.SignInPath(signer, "session-1", host.Clock.GetUtcNow(), [Right]));
        await page.GotoAsync(System.Web.HttpUtility.ParseQueryString(there.Query)["returnUrl"]!);
        await FillAsync(page, "Approved", isFirst: false, isExternal: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();

        Assert.Equal("Jun Lee", await page.Locator("tbody th").InnerTextAsync());
        Assert.Equal(SignatureMethods.OpenIdConnect, (await host.WithAsync(db => Task.FromResult(db.Set<Signature>().Single()))).Method);
        await page.SaveAsync("signatures-provider");
    }

    [Fact]
    public async Task Show_WhoseStudyOidHoldsSlashBlankAndPerCent_FindsTheStudy()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);

        var text = await hana.Http.GetStringAsync(PathOf(thing), TestContext.Current.CancellationToken);

        Assert.Contains($"<dd>{SignatureDatabase.Study}</dd>", text, StringComparison.Ordinal);
        Assert.Contains("Demography (thing", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        using var form = new FormUrlEncodedContent([new("Hash", thing.Name), new("Meaning", "approved"), new("UserName", "h.kim"), new("Password", TestPasswords.Right), new("Agreed", "true")]);

        using var answer = await hana.Http.PostAsync(PathOf(thing), form, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await hana.ListAsync(thing));
    }

    private static string Right => new Grant(Roles.Publisher, SignatureDatabase.Study).ToString();

    private static string PathOf(SecurityDbContext.Thing thing) => SignaturePaths.Page(thing.StudyOid, ThingSubjects.TypeName, thing.Id.ToString(CultureInfo.InvariantCulture));

    private static async Task<IPage> OpenAsync(
        SigningHost host, SecurityDbContext.Thing thing, string locale = "en-GB", Actor? actor = null, DateTimeOffset? authenticatedAt = null)
    {
        var page = await Browser.OpenAsync(new Uri(host.Address), locale, width: 1280);
        await page.GotoAsync(SigningClient.SignInPath(actor ?? SignatureDatabase.Hana, "session-1", authenticatedAt, [Right]));
        await page.GotoAsync(PathOf(thing));
        return page;
    }

    private static async Task FillAsync(IPage page, string meaning, bool isFirst, bool isExternal = false)
    {
        await page.GetByLabel(meaning).CheckAsync();
        await page.GetByLabel("Remark").FillAsync("Read in full");
        if (isFirst)
            await page.GetByLabel("User ID").FillAsync("h.kim");
        if (!isExternal)
            await page.GetByLabel("Password").FillAsync(TestPasswords.Right);
        await page.GetByLabel(Agreement).CheckAsync();
    }
}
