using Tests.Security.Access.Support;
using Tests.Support.Access;

namespace Tests.Security.Access.Classes;

/// <summary>The kit that proves blinding: silent where the blind is kept, and loud at each way of breaking it.</summary>
public class BlindingKitTests(BlindingKitTests.Apps apps) : IClassFixture<BlindingKitTests.Apps>
{
    [Fact]
    public async Task Check_AddressesThatAskTheAccessClasses_FindsNothing()
    {
        await Kit(apps.Hiding, apps.Bare).AssertBlindAsync("/items", $"/items/{Uri.EscapeDataString(BlindedApp.HiddenOid)}?x", "/items/I.PULSE", "POST /items");
    }

    [Theory]
    [InlineData("value", "the body holds 'placebo <arm>' as it is")]
    [InlineData("json", "the header X-Json holds 'placebo <arm>' as in JSON")]
    [InlineData("nested", "the body holds 'placebo <arm>' as in JSON inside JSON")]
    [InlineData("page", "the body holds 'placebo <arm>' as in a page")]
    [InlineData("oid", "the body holds 'I.ARM-é' as it is")]
    [InlineData("count", "the body is {\"count\":3}, and {\"count\":2} where the item never was")]
    [InlineData("base64", "the body holds 'placebo <arm>' in base64")]
    [InlineData("always", "the body holds 'placebo <arm>' as it is")]
    [InlineData("etag", "the header ETag is")]
    [InlineData("header", "the header X-Items holds 'I.ARM-é' as in an address")]
    [InlineData("header-name", "the header X-Hidden is 1, and missing where the item never was")]
    [InlineData("status", "the status is 403, and 404 where the item never was")]
    [InlineData("null", "the body is [\"I.PULSE\",null,\"I.TEMP\"]")]
    public async Task Check_AddressThatLeaks_SaysHow(string kind, string leak)
    {
        var leaks = await Kit(apps.Hiding, apps.Bare).FindLeaksAsync([$"/leaks/{kind}"]);

        Assert.Contains(leaks, found => found.Contains(leak, StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Kit(apps.Hiding, apps.Bare).AssertBlindAsync($"/leaks/{kind}"));
    }

    [Fact]
    public async Task Check_UserWithTheClass_SeesTheItem()
    {
        await using var hiding = await BlindedApp.StartAsync(isBare: false);
        await using var bare = await BlindedApp.StartAsync(isBare: true);
        using var admin = hiding.CreateClient("admin", "administrator");
        await AccessApp.JsonAsync(
            await hiding.PostAsync(admin, "/api/access-classes/S.1/grants", new { subjectId = "h.kim", accessClass = "unblinded", reason = "Statistician." }), System.Net.HttpStatusCode.Created);

        Assert.NotEmpty(await Kit(hiding, bare).FindLeaksAsync(["/items"]));
    }

    private static BlindingKit Kit(AccessApp hiding, AccessApp bare) =>
        new(hiding.CreateClient("h.kim", "auditor"), bare.CreateClient("h.kim", "auditor"), BlindedApp.HiddenOid, BlindedApp.HiddenValue);

    /// <summary>The service that holds the hidden item, and the one that never did.</summary>
    public sealed class Apps : IAsyncLifetime
    {
        internal AccessApp Hiding { get; private set; } = null!;

        internal AccessApp Bare { get; private set; } = null!;

        public async ValueTask InitializeAsync() => (Hiding, Bare) = (await BlindedApp.StartAsync(isBare: false), await BlindedApp.StartAsync(isBare: true));

        public async ValueTask DisposeAsync()
        {
            await Hiding.DisposeAsync();
            await Bare.DisposeAsync();
        }
    }
}
