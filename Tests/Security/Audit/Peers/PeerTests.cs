using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Security.Audit;
using Security.Audit.Peers;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Peers;

/// <summary>What a service keeps of the chains of another, and what it says when they no longer fit.</summary>
public sealed class PeerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_HeadsOfAPeer_AreKeptOnceWhateverTheirOrder(DatabaseProvider provider)
    {
        await using var bus = await PeerBus.StartAsync(provider);

        await bus.SealedAsync("cdms-uat", Head(7, minute: 7));
        await bus.SealedAsync("cdms-uat", Head(5, minute: 5));
        await bus.SealedAsync("cdms-uat", Head(7, minute: 7));
        await bus.SealedAsync(PeerBus.Service, Head(3, minute: 3));

        Assert.Equal([("cdms-uat", 7), ("cdms-uat", 5)], await bus.KeptAsync());
        Assert.Empty(await bus.NotesAsync());
        Assert.DoesNotContain(bus.Log.All, line => line.Level >= LogLevel.Error);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_AnotherHashForAKnownNumber_IsCriticalAndNoted(DatabaseProvider provider)
    {
        await using var bus = await PeerBus.StartAsync(provider);
        await bus.SealedAsync("cdms-uat", Head(7, minute: 7));

        await bus.SealedAsync("cdms-uat", Head(7, minute: 7) with { Hash = HashOf(99) });

        var note = Assert.Single(await bus.NotesAsync());
        Assert.Equal((AuditActions.ChainContradicted, "AuditBlock cdms-uat/S.1/7", PeerBus.Service), (note.Action, note.Subjects, note.ActorId));
        Assert.Contains("rewritten", note.Payload, StringComparison.Ordinal);
        Assert.Contains(bus.Log.All, line => line is { Level: LogLevel.Critical, Id: 3120 } && line.Text.Contains("rewritten", StringComparison.Ordinal));
        Assert.Equal([("cdms-uat", 7)], await bus.KeptAsync());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_ALowerNumberSealedLater_IsACutTailAndSaidOnce(DatabaseProvider provider)
    {
        await using var bus = await PeerBus.StartAsync(provider);
        await bus.SealedAsync("cdms-uat", Head(7, minute: 7));

        await bus.SealedAsync("cdms-uat", Head(5, minute: 8));
        await bus.SealedAsync("cdms-uat", Head(6, minute: 9));

        Assert.Contains("cut", Assert.Single(await bus.NotesAsync()).Payload, StringComparison.Ordinal);
        Assert.Single(bus.Log.All, line => line is { Level: LogLevel.Critical, Id: 3120 });
    }

    [Fact]
    public async Task Consume_AQuestion_IsAnsweredWithWhatWasKept()
    {
        await using var bus = await PeerBus.StartAsync(DatabaseProvider.Sqlite);
        await bus.SealedAsync("cdms-uat", Head(6, minute: 6));
        await bus.SealedAsync("cdms-uat", Head(7, minute: 7), Head(2, minute: 7) with { StudyOid = "" });
        var question = new AuditHeadsRequested { RequestId = Guid.NewGuid(), Service = "cdms-uat" };

        await bus.AskedAsync(question with { Service = PeerBus.Service });
        await bus.AskedAsync(question);
        var answer = await bus.AnswerAsync(question.RequestId);

        Assert.Equal(("cdms-uat", PeerBus.Service), (answer.Service, answer.ReportedBy));
        Assert.Equal([Head(2, minute: 7) with { StudyOid = "" }, Head(7, minute: 7)], answer.Heads);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_AnAnswer_IsComparedWithTheOwnChain(DatabaseProvider provider)
    {
        await using var bus = await PeerBus.StartAsync(provider);
        var block = await bus.SealOneAsync("S.1");
        var fitting = new AuditHead { StudyOid = "S.1", Number = 1, Hash = AuditHashText.Of(block.Hash), SealedAt = block.SealedAt };

        await bus.ReportedAsync(fitting);
        Assert.Empty(await bus.NotesAsync());
        Assert.Contains(bus.Log.All, line => line.Id == 3122);
        await bus.ReportedAsync(fitting with { Number = 4, Hash = HashOf(4) });

        Assert.Equal($"AuditBlock {PeerBus.Service}/S.1/4", Assert.Single(await bus.NotesAsync()).Subjects);
        // The answers are kept, so that the next verification compares with them.
        Assert.Equal([(AuditFindingKind.TailCut, (long?)2)], (await bus.VerifyAsync()).Findings.Select(finding => (finding.Kind, finding.Block)));
    }

    [Fact]
    public async Task Sample_AChainThatWasRewrittenAndGrewAgain_StillHoldsAHeadOfBefore()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var now = AuditRows.Start;
        db.AddRange(Enumerable.Range(1, 200).Select(number => new PeerBlockHead
        {
            Service = "cdms-uat", StudyOid = "S.1", Number = number, Hash = [.. Enumerable.Repeat((byte)number, 32)], SealedAt = now, ReceivedAt = now.AddMinutes(number - 200),
        }));
        await db.SaveChangesAsync();

        var sample = await new PeerHeads(db, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(now)).SampleAsync("cdms-uat", CancellationToken.None);

        Assert.Equal([200, 199, 195, 185, 170, 140], sample.Select(head => head.Number));
    }

    private static AuditHead Head(long number, int minute) => new() { StudyOid = "S.1", Number = number, Hash = HashOf(number), SealedAt = AuditRows.Start.AddMinutes(minute) };

    private static string HashOf(long number) => $"sha256:{number:x64}";
}
