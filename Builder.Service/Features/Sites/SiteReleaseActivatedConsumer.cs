using Builder.Service.Data;
using Builder.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Sites;

/// <summary>Keeps what a site decided, once each decision, whether or not the Builder knows the study and the release.</summary>
internal sealed partial class SiteReleaseActivatedConsumer(BuilderDbContext db, TimeProvider clock, ILogger<SiteReleaseActivatedConsumer> logger) : IConsumer<SiteReleaseActivated>
{
    public async Task Consume(ConsumeContext<SiteReleaseActivated> context)
    {
        var (told, cancellationToken) = (context.Message, context.CancellationToken);
        if (await FindAsync(told, cancellationToken) is { } kept)
        {
            // The same message twice is told apart by the inbox; here the same decision comes as another message.
            if (kept.ReleaseNumber != told.ReleaseNumber || kept.ManifestHash != told.ManifestHash)
                LogOtherDecision(told.SiteOid, told.StudyOid, told.Environment, told.DecisionNumber, told.ReleaseNumber, kept.ReleaseNumber);
            return;
        }
        await WarnOfOtherHashAsync(told, cancellationToken);
        db.Add(SiteActivation.Of(told, clock.GetUtcNow()));
        // Of two that come at once the unique index refuses one, which finds the decision kept when it is tried again.
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<SiteActivation?> FindAsync(SiteReleaseActivated told, CancellationToken cancellationToken) => db.SiteActivations.AsNoTracking().SingleOrDefaultAsync(
        activation => activation.StudyOid == told.StudyOid && activation.Environment == told.Environment && activation.SiteOid == told.SiteOid && activation.DecisionNumber == told.DecisionNumber
            && activation.Voided == 0,
        cancellationToken);

    private async Task WarnOfOtherHashAsync(SiteReleaseActivated told, CancellationToken cancellationToken)
    {
        var hash = await db.StudyReleases.Where(release => release.Study.StudyOid == told.StudyOid && release.Number == told.ReleaseNumber)
            .Select(release => release.ManifestHash).SingleOrDefaultAsync(cancellationToken);
        if (hash != told.ManifestHash)
            LogOtherHash(told.SiteOid, told.StudyOid, told.Environment, told.ReleaseNumber, told.ManifestHash, hash ?? "no such release");
    }

    [LoggerMessage(2321, LogLevel.Error, "Site {SiteOid} of {StudyOid} in {Environment} tells decision {DecisionNumber} anew, for release {ReleaseNumber}; kept is release {KeptReleaseNumber}, and stays. Compare with the decisions of the site over there: its database may be a restored one, and a reconciliation of the environment finds and mends that")]
    private partial void LogOtherDecision(string siteOid, string studyOid, string environment, int decisionNumber, int releaseNumber, int keptReleaseNumber);

    [LoggerMessage(2322, LogLevel.Error, "Site {SiteOid} of {StudyOid} in {Environment} uses release {ReleaseNumber} with the manifest {ManifestHash}; the Builder has {BuilderHash}. Compare the two manifests before more data is collected there")]
    private partial void LogOtherHash(string siteOid, string studyOid, string environment, int releaseNumber, string manifestHash, string builderHash);
}
