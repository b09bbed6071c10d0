using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Security;
using Security.Audit;
using Security.Signatures;
using Tests.Support;

namespace Tests.Security.Signatures;

public sealed class SigningCeremonyTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_WithUserIdAndPassword_BindsNameTimeMeaningAndHash(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);

        Assert.Null(await hana.TryAsync(thing));

        var shown = Assert.Single(await hana.ListAsync(thing));
        Assert.Equal(
            ("Hana Kim", "h.kim", SignatureDatabase.Start, "approved", "Approved", "sha256:a", "password", SignatureStatus.Standing),
            (shown.PrintedName, shown.SignerId, shown.SignedAt, shown.Meaning, shown.PrintedMeaning, shown.Hash, shown.Method, shown.Status));
        var row = await host.WithAsync(db => db.Set<Signature>().AsNoTracking().SingleAsync(Cancel));
        Assert.True(SignatureVerifier.IsIntact(row));
        Assert.Equal(shown.RecordHash, row.RecordHash);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_FirstOfASession_TakesTheUserIdAndLaterOnesThePasswordAlone(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);

        Assert.Equal("403 user-id-needed", await hana.TryAsync(thing, userName: null));
        Assert.Null(await hana.TryAsync(thing));
        host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Null(await hana.TryAsync(thing, userName: null, meaning: "reviewed"));
        // Each signing prolongs the period.
        host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Null(await hana.TryAsync(thing, userName: null, meaning: "authored"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_AfterThePeriodOrInAnotherSession_TakesTheUserIdAgain(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        using var elsewhere = await SigningClient.OfHanaAsync(host, sid: "session-2");
        Assert.Null(await hana.TryAsync(thing));

        Assert.Equal("403 user-id-needed", await elsewhere.TryAsync(thing, userName: null, meaning: "reviewed"));
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("403 user-id-needed", await hana.TryAsync(thing, userName: null, meaning: "reviewed"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_WithAWrongPassword_EndsTheContinuousPeriod(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        Assert.Null(await hana.TryAsync(thing));

        Assert.Equal("403 wrong-user-id-or-password", await hana.TryAsync(thing, userName: null, password: "guess", meaning: "reviewed"));
        Assert.Equal("403 user-id-needed", await hana.TryAsync(thing, userName: null, meaning: "reviewed"));
        Assert.Single(await hana.ListAsync(thing));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_WrongThreeTimesInAQuarterOfAnHour_AlertsOnceWithoutSecrets(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);

        await hana.TryAsync(thing, password: "hunter2");
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        await hana.TryAsync(thing, password: "hunter2");
        await hana.TryAsync(thing, password: "hunter2");
        Assert.Empty(await AlertsAsync(host));
        await hana.TryAsync(thing, userName: "j.lee", password: TestPasswords.Right);
        await hana.TryAsync(thing, password: "hunter2");

        var alert = Assert.Single(await AlertsAsync(host));
        Assert.Equal((SecurityAlertKinds.RepeatedFailedSignings, "h.kim", host.Clock.GetUtcNow()), (alert.Kind, alert.SubjectId, alert.At));
        var line = Assert.Single(host.Log.Lines, line => line.Level == LogLevel.Critical);
        Assert.Contains("h.kim", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, one => one.Text.Contains("hunter2", StringComparison.Ordinal) || one.Text.Contains(TestPasswords.Right, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_ThatFails_IsInTheTrailWithItsCause(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);

        Assert.Equal("403 wrong-user-id-or-password", await hana.TryAsync(thing, userName: "j.lee"));

        Assert.Empty(host.Passwords.Asked);
        var record = await host.WithAsync(db => db.Set<AuditRecord>().AsNoTracking().SingleAsync(row => row.Action == "signing-failed", Cancel));
        Assert.Equal((SignatureDatabase.Study, "h.kim", $"Thing {thing.Id}", "POST /api/signatures"), (record.StudyOid, record.ActorId, record.Subjects, record.Through));
        Assert.Contains("other-user-id", record.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPasswords.Right, record.Payload, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_WhatChangedSinceItWasShown_SignsNothing(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        await host.ChangeAsync(thing, "sha256:b");

        Assert.Equal("409 changed-before-signing", await hana.TryAsync(thing, hash: "sha256:a"));

        Assert.Empty(await hana.ListAsync(thing));
        Assert.Empty(host.Passwords.Asked);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Change_OfWhatWasSigned_ShowsTheSignatureAsVoidForGood(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        Assert.Null(await hana.TryAsync(thing));

        await host.ChangeAsync(thing, "sha256:b", "typing error");
        // The old content again is a new state: what lapsed stays lapsed, and signing anew is possible.
        await host.ChangeAsync(thing, "sha256:a");
        Assert.Null(await hana.TryAsync(thing));

        var shown = await hana.ListAsync(thing);
        Assert.Equal([SignatureStatus.Standing, SignatureStatus.Void], shown.Select(one => one.Status));
        Assert.EndsWith("Reason: typing error", shown[1].Void!.Cause, StringComparison.Ordinal);
        Assert.Equal("sha256:b", shown[1].Void!.NewHash);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task List_AfterAChangePastTheService_ShowsNoSignatureOnIt(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        Assert.Null(await hana.TryAsync(thing));

        await host.WithAsync(db => db.Things.ExecuteUpdateAsync(row => row.SetProperty(r => r.Name, "sha256:b"), Cancel));

        var shown = Assert.Single(await hana.ListAsync(thing));
        Assert.Equal((SignatureStatus.Void, "sha256:b"), (shown.Status, shown.Void!.NewHash));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task List_OfAnAlteredRow_SaysSo(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider, guarded: false);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        Assert.Null(await hana.TryAsync(thing));

        await host.WithAsync(db => db.Set<Signature>().ExecuteUpdateAsync(row => row.SetProperty(r => r.SignerName, "Jun Lee"), Cancel));

        Assert.Equal(SignatureStatus.Altered, Assert.Single(await hana.ListAsync(thing)).Status);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_TwiceWithOneMeaning_SignsOnce(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);

        Assert.Null(await hana.TryAsync(thing));
        Assert.Equal("409 already-signed", await hana.TryAsync(thing));

        Assert.Single(await hana.ListAsync(thing));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Change_UnderWayWhileSomebodySigns_FailsInsteadOfLeavingTheSignature(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        using var act = Acting.Begin(new Act { Actor = SignatureDatabase.Hana });

        var failed = await host.WithAsync(async db =>
        {
            var read = await db.Things.SingleAsync(row => row.Id == thing.Id, Cancel);
            Assert.Null(await hana.TryAsync(thing));
            read.Name = "sha256:b";
            return await Record.ExceptionAsync(() => db.SaveChangesAsync(Cancel));
        });

        Assert.IsType<DbUpdateConcurrencyException>(failed);
        Assert.Equal(SignatureStatus.Standing, Assert.Single(await hana.ListAsync(thing)).Status);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<List<SecurityAlert>> AlertsAsync(SigningHost host) => host.WithAsync(db => db.Set<SecurityAlert>().AsNoTracking().ToListAsync(Cancel));
}
