using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>Who has a draft open. It stands in the database, so every replica knows it.</summary>
/// <param name="Editors">Those who were heard of within the last 45 seconds, the first to come first.</param>
internal sealed record DraftPresences(IReadOnlyList<DraftPresences.Editor> Editors)
{
    /// <param name="EditorId">Id of the person or program.</param>
    /// <param name="Name">As people know it.</param>
    /// <param name="Since">Since when the draft is open.</param>
    /// <param name="SeenAt">When it was last heard of.</param>
    /// <param name="IsMe">Whether it is whoever asks.</param>
    internal sealed record Editor(string EditorId, string Name, DateTimeOffset Since, DateTimeOffset SeenAt, bool IsMe);

    public static async Task<DraftPresences> ReadAsync(BuilderDbContext db, long formDefId, DateTimeOffset now, string me, CancellationToken cancellationToken)
    {
        var oldest = now - DraftPresence.LastsFor;
        return new(await db.DraftPresences.Where(presence => presence.FormDefId == formDefId && presence.SeenAt > oldest)
            .OrderBy(presence => presence.Since).ThenBy(presence => presence.EditorId)
            .Select(presence => new Editor(presence.EditorId, presence.EditorName, presence.Since, presence.SeenAt, presence.EditorId == me))
            .ToListAsync(cancellationToken));
    }
}
