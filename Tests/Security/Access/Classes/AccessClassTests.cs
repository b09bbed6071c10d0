using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Access;
using Security.Audit;
using Tests.Security.Access.Support;
using Tests.Support;

namespace Tests.Security.Access.Classes;

/// <summary>Blinded data shows to whom the class was granted, with a reason, and to nobody else.</summary>
public class AccessClassTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Item_WithAClass_IsHiddenUntilItIsGrantedAndAfterItIsRevoked(DatabaseProvider provider)
    {
        await using var app = await AccessApp.StartAsync(provider);
        using var admin = app.CreateClient("admin", "administrator");
        var user = TestUsers.Person("data-manager");
        await using var scope = app.Services.CreateAsyncScope();
        var classes = scope.ServiceProvider.GetRequiredService<IAccessClasses>();
        Task<bool> CanReadAsync() => classes.CanReadAsync(user, "S.1", "F.RAND", "I.ARM", Cancelled);

        Assert.True(await CanReadAsync());
        await AssignAsync(app, admin, "F.RAND", "I.ARM");
        Assert.False(await CanReadAsync());
        var grant = await AccessApp.JsonAsync(
            await app.PostAsync(admin, "/api/access-classes/S.1/grants", new { subjectId = "h.kim", accessClass = "unblinded", reason = "Unblinded statistician." }), HttpStatusCode.Created);
        Assert.True(await CanReadAsync());
        await AccessApp.JsonAsync(await app.PostAsync(admin, $"/api/access-classes/S.1/grants/{grant.GetProperty("id")}/revoke", new { reason = "Task is done." }), HttpStatusCode.OK);
        Assert.False(await CanReadAsync());
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("auditor")]
    [InlineData("designer publisher data-manager auditor operator administrator investigator@S.1@SITE.1 site-staff@S.1@SITE.1 monitor@S.1@SITE.1")]
    public async Task Item_WithAClass_IsHiddenFromEveryRole(string grants)
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");
        await AssignAsync(app, admin, "F.RAND", "I.ARM");
        var user = TestUsers.Person(grants.Split(' '));

        await using var scope = app.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<IAccessClasses>().CanReadAsync(user, "S.1", "F.RAND", "I.ARM", Cancelled));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<IAccessClassReader>().ReadableAsync(user, "S.1", Cancelled));
    }

    [Fact]
    public async Task Blinding_OfAStudy_HidesItemsOfTheFormAndFormsWithAllTheirItems()
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");
        await AssignAsync(app, admin, "F.VS", "I.ARM");
        await AssignAsync(app, admin, "F.RAND", null);

        var blinding = await BlindingAsync(app, TestUsers.Person("auditor"), "S.1");

        Assert.Equal(["I.ARM"], blinding.HiddenItems("F.VS", ["I.PULSE", "I.ARM"]));
        Assert.Equal(2, blinding.HiddenItems("F.RAND", ["I.PULSE", "I.ARM"]).Count);
        Assert.Empty(blinding.HiddenItems("F.AE", ["I.ARM"]));
        Assert.Equal((true, false, false), (blinding.HidesForm("F.RAND"), blinding.HidesForm("F.VS"), blinding.HidesNothing));
        Assert.True((await BlindingAsync(app, TestUsers.Person("auditor"), "S.2")).HidesNothing);
    }

    [Fact]
    public async Task Item_WithTwoClasses_TakesBoth()
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");
        await AssignAsync(app, admin, "F.RAND", "I.ARM", "unblinded");
        await AssignAsync(app, admin, "F.RAND", "I.ARM", "laboratory");
        await GrantAsync(app, admin, "h.kim", "unblinded");

        Assert.True((await BlindingAsync(app, TestUsers.Person(), "S.1")).HidesItem("F.RAND", "I.ARM"));
        await GrantAsync(app, admin, "h.kim", "laboratory");
        Assert.False((await BlindingAsync(app, TestUsers.Person(), "S.1")).HidesItem("F.RAND", "I.ARM"));
        Assert.True((await BlindingAsync(app, TestUsers.Principal("H.KIM", ActorKind.Person), "S.1")).HidesItem("F.RAND", "I.ARM"));
    }

    [Fact]
    public async Task Grant_ToOneself_IsRefused()
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");

        using var answer = await app.PostAsync(admin, "/api/access-classes/S.1/grants", new { subjectId = "Admin", accessClass = "unblinded", reason = "Curious." });

        await AccessApp.ProblemAsync(answer, HttpStatusCode.Forbidden, "own-access");
        Assert.False(await app.ReadAsync(db => db.Set<AccessClassGrant>().AnyAsync()));
    }

    [Fact]
    public async Task Trail_OfAssignments_BearsTheClassAndOfGrantsDoesNot()
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");
        var assignment = await AssignAsync(app, admin, "F.RAND", "I.ARM");
        await GrantAsync(app, admin, "h.kim", "unblinded");
        await AccessApp.JsonAsync(await app.PostAsync(admin, $"/api/access-classes/S.1/assignments/{assignment}/end", new { reason = "Unblinding." }), HttpStatusCode.OK);

        var notes = await app.ReadAsync(db => db.Set<AuditRecord>().OrderBy(record => record.Id).ToListAsync());

        Assert.Equal(
            [("access-class-assigned", "unblinded"), ("access-class-granted", null), ("access-class-ended", "unblinded")],
            notes.Select(note => (note.Action, note.AccessClass)));
        Assert.DoesNotContain(notes.Where(note => note.AccessClass is null), note => $"{note.Subjects}{note.Payload}{note.Reason}{note.Through}".Contains("I.ARM", StringComparison.Ordinal));
        Assert.True((await BlindingAsync(app, TestUsers.Person(), "S.1")).HidesNothing);
    }

    [Theory]
    [InlineData("auditor", "S.1")]
    [InlineData("administrator@S.2", "S.1")]
    public async Task Classes_ManagedByOthers_AreRefused(string grant, string studyOid)
    {
        await using var app = await AccessApp.StartAsync();

        using var answer = await app.CreateClient("h.kim", grant).GetAsync($"/api/access-classes/{studyOid}", Cancelled);

        await AccessApp.ProblemAsync(answer, HttpStatusCode.Forbidden, "not-permitted");
    }

    private static async Task<long> AssignAsync(AccessApp app, HttpClient admin, string formOid, string? itemOid, string accessClass = "unblinded") =>
        (await AccessApp.JsonAsync(await app.PostAsync(admin, "/api/access-classes/S.1/assignments", new { accessClass, formOid, itemOid, reason = "Blinded trial." }), HttpStatusCode.Created))
        .GetProperty("id").GetInt64();

    private static async Task GrantAsync(AccessApp app, HttpClient admin, string subjectId, string accessClass) =>
        await AccessApp.JsonAsync(await app.PostAsync(admin, "/api/access-classes/S.1/grants", new { subjectId, accessClass, reason = "r" }), HttpStatusCode.Created);

    private static async Task<StudyBlinding> BlindingAsync(AccessApp app, ClaimsPrincipal user, string studyOid)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccessClasses>().BlindingAsync(user, studyOid, Cancelled);
    }
}
