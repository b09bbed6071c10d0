using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using MassTransit.MessageData;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Installs what is not installed yet; what is, is only compared.</summary>
internal sealed class FormVersionInstaller(CdmsDbContext db, DefinitionReader reader, TimeProvider clock)
{
    public async Task<InstallOutcome> InstallAsync(FormVersionPublished message, CancellationToken cancellationToken)
    {
        // What lies at the store may be out of reach, and a cancelled or installed version must be answered all the same: then the rows are asked first.
        if (!InstallStatement.IsKnownTo(db) || message.Definition is not IInlineMessageData)
            return await DecideAsync(message, null, cancellationToken);

        var judged = await JudgeAsync(message, cancellationToken);
        return judged.Problems.Count == 0 && await TryInsertAsync(message, judged.Canonical, cancellationToken) is { } installed
            ? installed
            : await DecideAsync(message, judged, cancellationToken);
    }

    /// <summary>Installs in one statement; null when something is there already, and then nothing has changed.</summary>
    private async Task<InstallOutcome?> TryInsertAsync(FormVersionPublished message, byte[] canonical, CancellationToken cancellationToken)
    {
        var version = message.ToInstalled(canonical, clock.GetUtcNow());
        var rows = await db.InsertAsync(version, message.ToSettled(version.InstalledAt), cancellationToken);
        if (rows.StoredHash is { } stored)
            return InstallOutcome.Installed(version.VerifyStored(stored), version.InstalledAt);
        if (rows.IsSettled)
            await db.SettledFormDeployments.Where(d => d.FormDeploymentId == version.FormDeploymentId).ExecuteDeleteAsync(cancellationToken);
        return null;
    }

    /// <summary>By what is here already, and only then by the definition.</summary>
    private async Task<InstallOutcome> DecideAsync(FormVersionPublished message, JudgedDefinition? judged, CancellationToken cancellationToken)
    {
        var settled = await db.FindSettledAsync(message.FormDeploymentId, cancellationToken);
        if (settled is { IsCancelled: true })
            return InstallOutcome.Cancelled(settled);
        if (await db.FindInstalledAsync(message.StudyOid, message.FormOid, message.Version, cancellationToken) is { } installed)
            return await CompareAsync(message, installed, settled is not null, cancellationToken);

        judged ??= await JudgeAsync(message, cancellationToken);
        if (judged.Problems.Count > 0)
            return InstallOutcome.Refused(judged.Problems);
        var version = message.ToInstalled(judged.Canonical, clock.GetUtcNow());
        db.Add(version);
        await SettleAsync(message, settled is not null, cancellationToken);
        return InstallOutcome.Installed(await HashOfStoredAsync(version, cancellationToken), version.InstalledAt);
    }

    private async Task<InstallOutcome> CompareAsync(FormVersionPublished message, InstalledFormVersion installed, bool isSettled, CancellationToken cancellationToken)
    {
        if (!string.Equals(installed.ContentHash, message.ContentHash, StringComparison.Ordinal))
            return InstallOutcome.Refused([FormVersionProblems.InstalledOtherwise(message, installed)]);
        await SettleAsync(message, isSettled, cancellationToken);
        return InstallOutcome.Installed(installed.VerifyStored(), installed.InstalledAt);
    }

    private async Task SettleAsync(FormVersionPublished message, bool isSettled, CancellationToken cancellationToken)
    {
        if (!isSettled)
            db.Add(message.ToSettled(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<JudgedDefinition> JudgeAsync(FormVersionPublished message, CancellationToken cancellationToken)
    {
        var definition = await reader.ReadAsync(message, cancellationToken);
        return definition.Problem is { } unreadable
            ? new([], [unreadable])
            : new(definition.Canonical, FormVersionRules.FindProblems(message, definition.Canonical));
    }

    /// <summary>Of what the database holds, and not of what was sent: as it computed it, or read back where it cannot.</summary>
    private async Task<string> HashOfStoredAsync(InstalledFormVersion version, CancellationToken cancellationToken)
    {
        if (version.StoredHash is { } stored)
            return version.VerifyStored(stored);
        var row = await db.FindInstalledAsync(version.StudyOid, version.FormOid, version.Version, cancellationToken)
            ?? throw new InvalidOperationException("The row that was just saved cannot be read back.");
        return row.VerifyStored();
    }
}
