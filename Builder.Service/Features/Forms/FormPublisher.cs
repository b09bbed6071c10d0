using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Forms.Checks;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Forms;

/// <summary>Freezes drafts as versions, for the caller to save in the transaction that is open.</summary>
internal sealed class FormPublisher(BuilderDbContext db, TimeProvider clock)
{
    /// <summary>Publishes one form; null when the study has no such form.</summary>
    public async Task<Publication?> PublishAsync(string studyOid, string formOid, ChangeReason reason, CancellationToken cancellationToken) =>
        (await PublishAsync(studyOid, await db.TakeNumbersAsync(studyOid, formOid, cancellationToken), reason, cancellationToken)).SingleOrDefault();

    /// <summary>Publishes every form of a study, in the order of its file.</summary>
    public async Task<IReadOnlyList<Publication>> PublishAllAsync(string studyOid, ChangeReason reason, CancellationToken cancellationToken)
    {
        var drafts = await db.TakeNumbersAsync(studyOid, null, cancellationToken);
        return await PublishAsync(studyOid, [.. drafts.OrderBy(draft => draft.Position).ThenBy(draft => draft.FormOid, StringComparer.Ordinal)], reason, cancellationToken);
    }

    private async Task<IReadOnlyList<Publication>> PublishAsync(string studyOid, List<NumberedDraft> drafts, ChangeReason reason, CancellationToken cancellationToken)
    {
        drafts = await AddUnknownHashesAsync(drafts, cancellationToken);
        BrokenExpressions.Refuse(drafts.Where(draft => !draft.IsUnchanged));
        var standing = await GiveBackAsync([.. drafts.Where(draft => draft.IsUnchanged).Select(draft => draft.FormDefId)], cancellationToken);
        return [.. drafts.Select(draft => standing.TryGetValue(draft.FormDefId, out var version)
            ? new Publication(draft.FormOid, version, IsNew: false)
            : new Publication(draft.FormOid, db.Add(draft.Freeze(studyOid, reason, Acting.Actor.Label, Acting.Actor.Id, clock.GetUtcNow())).Entity, IsNew: true))];
    }

    /// <summary>A statement that waited for another publisher sees the number he took and not his version; the next statement sees both.</summary>
    private async Task<List<NumberedDraft>> AddUnknownHashesAsync(List<NumberedDraft> drafts, CancellationToken cancellationToken)
    {
        var unknown = drafts.Where(draft => draft.IsStandingUnknown).Select(draft => draft.FormDefId).ToList();
        if (unknown.Count == 0)
            return drafts;
        var hashes = await db.FormVersions
            .Where(version => unknown.Contains(version.FormDefId) && version.Number == version.FormDef.LatestVersion - 1)
            .ToDictionaryAsync(version => version.FormDefId, version => version.ContentHash, cancellationToken);
        return [.. drafts.Select(draft => hashes.TryGetValue(draft.FormDefId, out var hash) ? draft with { StandingHash = hash } : draft)];
    }

    /// <summary>Leaves forms whose drafts are unchanged as they were, and reads the versions that stand.</summary>
    private async Task<Dictionary<long, FormVersion>> GiveBackAsync(List<long> unchanged, CancellationToken cancellationToken)
    {
        if (unchanged.Count == 0)
            return [];
        await db.FormDefs.Where(form => unchanged.Contains(form.Id)).ExecuteUpdateAsync(
            form => form.SetProperty(f => f.LatestVersion, f => f.LatestVersion - 1).SetProperty(f => f.Revision, f => f.Revision - 1), cancellationToken);
        return await db.FormVersions.Where(version => unchanged.Contains(version.FormDefId) && version.Number == version.FormDef.LatestVersion)
            .ToDictionaryAsync(version => version.FormDefId, cancellationToken);
    }
}
