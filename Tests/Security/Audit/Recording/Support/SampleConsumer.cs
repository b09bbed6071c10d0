using MassTransit;

namespace Tests.Security.Audit.Recording.Support;

/// <summary>Saves a row for each message, and whatever else the test says.</summary>
internal sealed class SampleConsumer(RecordingDbContext db, SampleScript script) : IConsumer<AddSample>
{
    public async Task Consume(ConsumeContext<AddSample> context)
    {
        await script.Before(context.Message);
        db.Add(new Sample { StudyOid = context.Message.StudyOid, Code = $"N.{context.Message.Number}" });
        await db.SaveChangesAsync(context.CancellationToken);
        await script.After(context, db);
    }
}
