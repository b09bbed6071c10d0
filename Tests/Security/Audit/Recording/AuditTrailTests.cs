using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Security;
using Security.Audit;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>What features note themselves is kept whatever stands in it.</summary>
public sealed class AuditTrailTests
{
    private static readonly DateTimeOffset At = new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Note_OfTextsThatNoColumnTakes_IsCutAndCleaned(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        await using var db = recorder.Open();
        var act = new Act { Actor = Actor.OfService("tests"), Through = $"GET /{new string('x', 500)}", Reason = "half a pair: \ud800", StudyOid = "S\0.1" };

        using (Acting.Begin(act))
            db.Note(new AuditNote("sign-in-failed", "Account h\0kim", At) { Actor = new Actor($"h\0{new string('k', 300)}", "Hana \udc00", ActorKind.Person) });
        await db.SaveChangesAsync(Cancelled);

        var record = Assert.Single(await recorder.ReadAsync());
        Assert.Equal((400, 255), (record.Through!.Length, record.ActorId.Length));
        Assert.Equal(
            ("S\ufffd.1", "Account h\ufffdkim", "Hana \ufffd", "half a pair: \ufffd"), (record.StudyOid, record.Subjects, record.ActorName, record.Reason));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_AfterAnotherInterceptorThrew_IsRecordedOnce(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        var thrower = new ThrowsOnce();
        await using var db = new RecordingDbContext(recorder.Configure(new DbContextOptionsBuilder<RecordingDbContext>()).AddInterceptors(thrower).Options);
        db.Add(new Sample { StudyOid = "S.1", Code = "A.1" });

        using (Recorder.Act())
        {
            await Assert.ThrowsAsync<InvalidTimeZoneException>(() => db.SaveChangesAsync(Cancelled));
            Assert.Equal(1, await db.SaveChangesAsync(Cancelled));
        }

        Assert.Single(await recorder.ReadAsync());
    }

    private sealed class ThrowsOnce : SaveChangesInterceptor
    {
        private bool _hasThrown;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (_hasThrown)
                return new(result);
            _hasThrown = true;
            throw new InvalidTimeZoneException("Once.");
        }
    }
}
