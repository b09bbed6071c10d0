using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.DropFolder;

/// <summary>What is known of an object's events.</summary>
internal static class DroppedFiles
{
    /// <summary>True for an event that has been dealt with.</summary>
    public static Task<bool> IsKnownAsync(this BuilderDbContext db, DroppedObject dropped, CancellationToken cancellationToken) =>
        db.DroppedFiles.AnyAsync(file => file.ObjectHash == dropped.ObjectHash && file.EventHash == dropped.EventHash, cancellationToken);

    /// <summary>True where a newer file of the same key is imported: S3 does not promise that events come in order.</summary>
    public static async Task<bool> IsSupersededAsync(this BuilderDbContext db, DroppedObject dropped, CancellationToken cancellationToken)
    {
        var imported = await db.DroppedFiles.Where(file => file.ObjectHash == dropped.ObjectHash && file.Outcome == DroppedFileOutcome.Imported)
            .Select(file => file.Sequencer).ToListAsync(cancellationToken);
        return imported.Exists(dropped.IsBefore);
    }
}
