using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Tests.Security.Audit.Support;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Audit.Reading;

/// <summary>One save of open and blinded rows, as it is read by who lacks the class: neither value nor existence.</summary>
public sealed class BlindedSaveTests
{
    private const string Auditor = "a.dit;Person;auditor", Unblinded = $"{Auditor};S.1|pharmacy";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Read_WithoutTheClass_ShowsAndCountsTheOpenPartAlone(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var app = await AuditApp.StartAsync(database);
        await SaveAsync(app);

        var (blinded, all) = (await app.GetAsync(Auditor, "/api/audit?count=true&pageSize=1"), await app.GetAsync(Unblinded, "/api/audit?count=true&pageSize=1"));

        Assert.Equal(1, blinded.GetProperty("total").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, blinded.GetProperty("next").ValueKind);
        Assert.Equal(2, all.GetProperty("total").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Number, all.GetProperty("next").ValueKind);
        Assert.DoesNotContain("treatment", $"{blinded}{await CsvAsync(app, Auditor)}", StringComparison.Ordinal);
        Assert.Contains("treatment B", await CsvAsync(app, Unblinded), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_ChangedClassOfARecord_IsFound(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var app = await AuditApp.StartAsync(database);
        await using var service = new AuditService(database);
        await SaveAsync(app);
        Assert.Equal(2, await service.SealAsync());
        Assert.True((await service.VerifyAsync()).IsIntact);

        await database.TamperAsync(db => db.Set<global::Security.Audit.AuditRecord>().Where(record => record.AccessClass != null)
            .ExecuteUpdateAsync(record => record.SetProperty(row => row.AccessClass, (string?)null)));

        Assert.Equal(global::Security.Audit.Verification.AuditFindingKind.RecordChanged, Assert.Single((await service.VerifyAsync()).Findings).Kind);
    }

    private static async Task SaveAsync(AuditApp app)
    {
        using var act = Acting.Begin(new Act { Actor = new Actor("h.kim", "Hana Kim", ActorKind.Person) });
        await using var scope = app.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecurityDbContext>();
        db.AddRange(
            new SecurityDbContext.Thing { StudyOid = "S.1", Name = "weight 71" }, new SecurityDbContext.Thing { StudyOid = "S.1", Name = "treatment B", AccessClass = "pharmacy" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> CsvAsync(AuditApp app, string user)
    {
        using var client = app.ClientOf(user);
        return await client.GetStringAsync(new Uri("/api/audit.csv", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
