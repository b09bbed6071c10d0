using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Reconciliation.Repairing;
using Forms;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Reconciliation.TakingBack;

/// <summary>Form versions that were lost here: asked for, and made rows again, byte by byte as they were.</summary>
internal sealed class LostFormVersions(BuilderDbContext db, FrozenContentRequests requests, TimeProvider clock)
{
    /// <summary>Asks the environment for one.</summary>
    /// <returns>Why it is not asked; null when it is.</returns>
    public async Task<string?> AskAsync(InventoryDifference lost, CancellationToken cancellationToken)
    {
        var reported = FormVersionRepairs.Reported(lost);
        if (!await db.Form(reported.StudyOid, reported.FormOid).AnyAsync(cancellationToken))
            return NoForm(lost);
        if (await FindHashAsync(lost, cancellationToken) is { } known)
            return known == lost.ThereHash ? "The version is known here by now." : OtherContent(lost, known);
        await requests.AskAsync(lost, cancellationToken);
        return null;
    }

    /// <summary>Makes it a version again, with its deployment; for the caller to save.</summary>
    /// <returns>Why that cannot be; null when it is here, from now on or already.</returns>
    public async Task<string?> TakeAsync(InventoryDifference lost, byte[] canonical, Occurrence occurrence, CancellationToken cancellationToken)
    {
        var reported = FormVersionRepairs.Reported(lost);
        if (await db.LockFormAsync(reported.StudyOid, reported.FormOid, cancellationToken) is not { } form)
            return NoForm(lost);
        if (await FindHashAsync(lost, cancellationToken) is { } known)
            return known == lost.ThereHash ? null : OtherContent(lost, known);
        if (Read(canonical) is not { } definition || definition.FormDef.Oid != reported.FormOid)
            return $"The content is no definition of the form '{reported.FormOid}' that can be read here. If a newer version of the Builder froze it, start that one.";
        var version = db.Add(new FormVersion
        {
            FormDefId = form.Id, FormOid = reported.FormOid, StudyOid = reported.StudyOid, Number = reported.Version, Name = definition.FormDef.Name, ItemCount = definition.ItemDefs.Count,
            ContentHash = reported.StoredHash, Definition = canonical, ChangeReason = TakenBack.Reason(lost, reported.InstalledAt), PublishedBy = lost.DecidedBy ?? occurrence.Actor,
            PublishedAt = clock.GetUtcNow(),
        }).Entity;
        form.TakeBack(reported.Version);
        var isTaken = await db.FormDeployments.AnyAsync(deployment => deployment.CorrelationId == reported.FormDeploymentId, cancellationToken);
        db.Add(FormDeployment.RecordInstalled(version, FormVersionRepairs.TargetOf(reported, lost.Environment, isTaken), occurrence, reported.InstalledAt));
        return null;
    }

    private Task<string?> FindHashAsync(InventoryDifference lost, CancellationToken cancellationToken) =>
        db.Version(lost.StudyOid, lost.FormOid ?? "", lost.Version ?? 0).Select(version => version.ContentHash).FirstOrDefaultAsync(cancellationToken);

    private static FormDefinition? Read(byte[] canonical)
    {
        try
        {
            return CanonicalJson.Deserialize(canonical);
        }
        catch (FormDefinitionFormatException)
        {
            return null;
        }
    }

    private static string NoForm(InventoryDifference lost) =>
        $"The study '{lost.StudyOid}' has no form '{lost.FormOid}' here that the version could belong to: import the file of the study, then take the version back.";

    private static string OtherContent(InventoryDifference lost, string known) =>
        $"Version {lost.Version} of '{lost.FormOid}' is {known} here by now, which this environment refuses: publish the next version, and have a person compare both.";
}
