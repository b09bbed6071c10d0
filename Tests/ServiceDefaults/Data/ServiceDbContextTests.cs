using Microsoft.EntityFrameworkCore;
using ServiceDefaults;
using Tests.ServiceDefaults.Support;
using Tests.Support;

namespace Tests.ServiceDefaults.Data;

/// <summary>The conventions hold on every database.</summary>
public class ServiceDbContextTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 10, 0, 0, TimeSpan.FromHours(9));

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_TimesOfSeveralZones_KeepsThemToTheTickAndOrdersThem(Tests.Support.DatabaseProvider provider)
    {
        await using var database = await SampleDbContext.CreateAsync(provider);
        await using var db = SampleDbContext.Open(database);
        db.AddRange(NewRow("late", At.AddTicks(1)), NewRow("early", At.ToOffset(TimeSpan.FromHours(-7))));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await using var other = SampleDbContext.Open(database);
        var rows = await other.Rows.Where(row => row.At >= At).OrderBy(row => row.At).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["early", "late"], rows.Select(row => row.FormOid));
        Assert.Equal([At.ToUniversalTime(), At.AddTicks(1)], rows.Select(row => row.At));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OidsThatDifferInCase_AreTwoAndSortByByte(Tests.Support.DatabaseProvider provider)
    {
        await using var database = await SampleDbContext.CreateAsync(provider);
        await using var db = SampleDbContext.Open(database);
        db.AddRange(NewRow("f.ae"), NewRow("F.AE"), NewRow("F_"));

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["F.AE", "F_", "f.ae"], await db.Rows.OrderBy(row => row.FormOid).Select(row => row.FormOid).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OidThatIsThere_IsKnownAsADuplicate(Tests.Support.DatabaseProvider provider)
    {
        await using var database = await SampleDbContext.CreateAsync(provider);
        await using var db = SampleDbContext.Open(database);
        db.AddRange(NewRow("F.AE"), NewRow("F.AE"));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));

        Assert.True(DatabaseFailures.IsDuplicateKey(failure));
        Assert.False(DatabaseFailures.IsUnavailable(failure));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_RowThatChangedMeanwhile_FailsAndKeepsTheFirstChange(Tests.Support.DatabaseProvider provider)
    {
        await using var database = await SampleDbContext.CreateAsync(provider);
        await using var one = SampleDbContext.Open(database);
        await using var two = SampleDbContext.Open(database);
        one.Add(NewRow("F.AE"));
        await one.SaveChangesAsync(TestContext.Current.CancellationToken);
        (await two.Rows.SingleAsync(TestContext.Current.CancellationToken)).FormOid = "second";
        one.Rows.Local.Single().FormOid = "first";
        await one.SaveChangesAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync(TestContext.Current.CancellationToken));

        await using var other = SampleDbContext.Open(database);
        var row = await other.Rows.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("first", 2), (row.FormOid, row.Revision));
    }

    private static SampleDbContext.Row NewRow(string formOid, DateTimeOffset at = default) => new() { FormOid = formOid, At = at };
}
