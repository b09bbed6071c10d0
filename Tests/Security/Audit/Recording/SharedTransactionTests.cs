using Security;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>Deliveries that share a transaction are recorded each, by one statement for all, and only if they stand.</summary>
public sealed class SharedTransactionTests
{
    private const int Messages = 10;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_TenAtHand_HasARecordOfEachByOneStatementATransaction(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        await using var bus = await StartWithTenWaitingAsync(recorder, new SampleScript());

        await bus.ConsumedAsync(Messages + 1);

        Assert.Equal(Expected(_ => true), await RecordedAsync(recorder));
        // The first by itself; the others in one transaction or, when the last came a moment later, two.
        Assert.InRange(recorder.Commands.InsertsInto("AuditRecord"), 2, 3);
        Assert.Equal(recorder.Commands.InsertsInto("\"InboxState\""), recorder.Commands.InsertsInto("AuditRecord"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_OneOfTenAlwaysFails_RecordsTheOthersOnce(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        var script = new SampleScript { After = (context, _) => context.Message.Number == 5 ? throw new InvalidOperationException("Poison.") : Task.CompletedTask };
        await using var bus = await StartWithTenWaitingAsync(recorder, script);

        await bus.ConsumedAsync(Messages + 1);

        Assert.Equal(Expected(number => number != 5), await RecordedAsync(recorder));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_OneSaveFailsAndSucceedsAlone_IsRecordedOnce(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        var failures = 0;
        var script = new SampleScript
        {
            After = async (context, db) =>
            {
                if (context.Message.Number != 5 || Interlocked.Increment(ref failures) > 1)
                    return;
                db.Add(new Sample { StudyOid = "S.5", Code = "N.0" });
                await db.SaveChangesAsync(context.CancellationToken);
            },
        };
        await using var bus = await StartWithTenWaitingAsync(recorder, script);

        await bus.ConsumedAsync(Messages + 1);

        Assert.Equal(2, failures);
        Assert.Equal(Expected(_ => true), await RecordedAsync(recorder));
    }

    private static IEnumerable<(string StudyOid, string Subjects, string Actor, string? Through)> Expected(Func<int, bool> stands) => Enumerable.Range(0, Messages + 1)
        .Where(stands).Select(number => ($"S.{number}", $"Sample N.{number}", $"p.{number}", (string?)nameof(AddSample))).Order();

    private static async Task<IEnumerable<(string StudyOid, string Subjects, string Actor, string? Through)>> RecordedAsync(Recorder recorder) =>
        (await recorder.ReadAsync()).Select(record => (record.StudyOid, record.Subjects, record.ActorId, record.Through)).Order();

    /// <summary>Message 0 is consumed only when all others are at hand. Each comes from another person.</summary>
    private static async Task<RecordingBus> StartWithTenWaitingAsync(Recorder recorder, SampleScript script)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var atHand = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = Messages + 1;
        script.Before = async message =>
        {
            if (message.Number != 0)
                return;
            begun.TrySetResult();
            await atHand.Task.WaitAsync(TimeSpan.FromSeconds(30));
        };
        var bus = await RecordingBus.StartAsync(recorder, script, () => { if (Interlocked.Decrement(ref left) == 0) atHand.TrySetResult(); });

        for (var number = 0; number <= Messages; number++)
        {
            using (Acting.Begin(new Act { Actor = new Actor($"p.{number}", $"Person {number}", ActorKind.Person) }))
                await bus.Harness.Bus.Publish(new AddSample(number, $"S.{number}"), TestContext.Current.CancellationToken);
            if (number == 0)
                await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        return bus;
    }
}
