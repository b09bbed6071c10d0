using System.Diagnostics;
using System.Text.Json;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Studies;
using Microsoft.Extensions.Options;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.DropFolder;

/// <summary>Imports one object, or keeps why not: in one transaction, all or nothing, and once for each event.</summary>
internal sealed class DropFolderImport(BuilderDbContext db, ObjectReader reader, IOptions<DropFolderOptions> options, TimeProvider clock, ILogger<DropFolderImport> logger)
{
    /// <summary>Who acts: no person, so whoever publishes what came this way is somebody else than its editor.</summary>
    public static Actor Folder { get; } = Actor.OfService("drop-folder");

    public async Task TakeAsync(DroppedObject dropped, Guid? messageId, CancellationToken cancellationToken)
    {
        // The last is what consoles make for an empty folder.
        if (!dropped.Key.StartsWith(options.Value.Prefix, StringComparison.Ordinal) || (dropped.Key.EndsWith('/') && dropped.Size == 0))
        {
            logger.LogPassedOver(dropped.Bucket, dropped.Key);
            return;
        }
        if (await db.IsKnownAsync(dropped, cancellationToken))
        {
            logger.LogKnown(dropped.Bucket, dropped.Key);
            return;
        }
        var reading = await db.IsSupersededAsync(dropped, cancellationToken) ? ObjectReading.Superseded : await reader.ReadAsync(dropped, cancellationToken);
        using (Acting.Begin(ActOf(dropped, messageId)))
            await StoreAsync(dropped, reading, cancellationToken);
        if (reading.Upload is { IsLarge: true })
            ImportMemory.GiveBack();
    }

    private async Task StoreAsync(DroppedObject dropped, ObjectReading reading, CancellationToken cancellationToken)
    {
        // As in a request: a save that fails ends it all.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (reading.Upload is { } upload)
            await ImportStudies.SaveAsync(upload, null, db, clock, logger, cancellationToken);
        var file = FileOf(dropped, reading);
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        logger.LogDealtWith(file.Bucket, file.Key, file.Outcome, file.Code);
    }

    private DroppedFile FileOf(DroppedObject dropped, ObjectReading reading) => new()
    {
        Bucket = dropped.Bucket,
        Key = StorableText.Clean(dropped.Key),
        VersionId = dropped.VersionId,
        ETag = dropped.ETag,
        Size = dropped.Size,
        Sequencer = dropped.Sequencer,
        ObjectHash = dropped.ObjectHash,
        EventHash = dropped.EventHash,
        PutBy = dropped.PutBy,
        ReceivedAt = clock.GetUtcNow(),
        Outcome = reading.Upload is not null ? DroppedFileOutcome.Imported : reading.Problem is not null ? DroppedFileOutcome.Refused : DroppedFileOutcome.Superseded,
        StudyOid = StudyOf(dropped, reading),
        Code = reading.Problem?.Code,
        Detail = reading.Problem is { } problem ? StorableText.Clean(problem.Detail) : null,
        Remedy = reading.Problem is { } refusal ? StorableText.Clean(refusal.Remedy) : null,
        Report = (reading.Upload?.Report ?? reading.Problem?.More.GetValueOrDefault("report")) is { } report ? JsonSerializer.Serialize(report, JsonSerializerOptions.Web) : null,
    };

    // Of a file that could not be read, its folder says who may see that.
    private string StudyOf(DroppedObject dropped, ObjectReading reading) => reading.Upload switch
    {
        { Studies: [{ Definition.StudyOid: var studyOid }] } => studyOid,
        { } => "",
        null => reader.FolderOf(dropped) is { Length: <= OidColumns.MaxLength } folder ? StorableText.Clean(folder) : "",
    };

    private static Act ActOf(DroppedObject dropped, Guid? messageId) => new()
    {
        Actor = Folder, Through = "DropFolder", TraceId = Activity.Current?.TraceId.ToHexString(), MessageId = messageId, Reason = dropped.Describe(),
    };
}
