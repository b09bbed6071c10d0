using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Which environments take which releases, and from whom.</summary>
internal sealed class ReleaseRules(BuilderDbContext db, ReleaseSignatures signatures, IOptions<EnvironmentOptions> options)
{
    /// <summary>The answer to an environment that is not configured; null for one that is.</summary>
    public ProblemHttpResult? FindUnknown(string environment) => options.Value.Find(environment) is null
        ? Unknown.Environment(environment, options.Value.All.Select(known => known.Name))
        : null;

    /// <summary>Everything that stands against the release there, at once; null when nothing does.</summary>
    public async Task<ProblemHttpResult?> FindProblemAsync(string studyOid, StudyRelease release, string environment, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var target = options.Value.Find(environment)!;
        List<string> missing = [.. FindDeployerProblem(studyOid, target, user), .. await FindMissingAsync(studyOid, release, target, cancellationToken)];
        return missing.Count == 0 ? null : new Problem(StatusCodes.Status409Conflict, "release-not-allowed-there",
            $"The environment '{environment}' does not take release {release.Number} of the study '{studyOid}': {string.Join(" ", missing)}", "Do what is missing, then deploy it again.", new Place(Path: "$.environment"))
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["missing"] = missing },
        }.ToResult();
    }

    /// <summary>What stands against a release whose time has come: what held when it was scheduled may hold no more. Who scheduled it was judged then.</summary>
    public async Task<IReadOnlyList<string>> FindMissingNowAsync(string studyOid, StudyRelease release, string environment, CancellationToken cancellationToken) =>
        options.Value.Find(environment) is { } target
            ? await FindMissingAsync(studyOid, release, target, cancellationToken)
            : [$"The environment '{environment}' is not configured any more. Put it back into the section Environments, or deploy the release to another."];

    private async Task<IReadOnlyList<string>> FindMissingAsync(string studyOid, StudyRelease release, TargetEnvironment target, CancellationToken cancellationToken) =>
    [
        .. await FindUatProblemsAsync(studyOid, release, target, cancellationToken),
        .. await FindSignatureProblemsAsync(studyOid, release, target, cancellationToken),
        .. await FindEyesProblemsAsync(release, target, cancellationToken),
    ];

    private static IEnumerable<string> FindDeployerProblem(string studyOid, TargetEnvironment target, ClaimsPrincipal user)
    {
        var mayDeploy = target.Deployers.Count == 0
            || Grant.Of(user).Any(grant => target.Deployers.Contains(grant.Role, StringComparer.Ordinal) && (grant.StudyOid is null || grant.StudyOid == studyOid));
        return mayDeploy ? [] : [$"It takes releases only from: {string.Join(", ", target.Deployers)}. Ask somebody with such a role in the study."];
    }

    private async Task<IEnumerable<string>> FindUatProblemsAsync(string studyOid, StudyRelease release, TargetEnvironment target, CancellationToken cancellationToken)
    {
        if (!target.IsProduction)
            return [];
        string[] uat = [.. options.Value.All.Where(environment => environment.Kind == TargetEnvironment.Uat).Select(environment => environment.Name)];
        var ready = await db.ReleaseDeployments.Where(deployment => deployment.StudyReleaseId == release.Id && deployment.CurrentState == ReleaseDeploymentState.Ready
            && deployment.ManifestHash == release.ManifestHash && uat.Contains(deployment.Environment)).Select(deployment => deployment.Environment).ToListAsync(cancellationToken);
        if (ready.Count == 0)
            return [$"It is not Ready in any environment of kind uat with the manifest {release.ManifestHash}. Deploy it to one of: {string.Join(", ", uat)}."];
        if (!target.NeedsSignatures)
            return [];
        foreach (var environment in ready)
        {
            if (await signatures.IsApprovedAsync(studyOid, release.Number, environment, release.ManifestHash, cancellationToken))
                return [];
        }
        return [$"Nobody has signed as approved that it was tried in {string.Join(" or ", ready)}. Sign the record ReleaseDeployment {release.Number}@{ready[0]}."];
    }

    private async Task<IEnumerable<string>> FindSignatureProblemsAsync(string studyOid, StudyRelease release, TargetEnvironment target, CancellationToken cancellationToken) =>
        !target.NeedsSignatures || await signatures.IsApprovedAsync(studyOid, release.Number, release.ManifestHash, cancellationToken)
            ? []
            : [$"Nobody has signed it as approved. Sign the record StudyRelease {release.Number}."];

    private async Task<IEnumerable<string>> FindEyesProblemsAsync(StudyRelease release, TargetEnvironment target, CancellationToken cancellationToken)
    {
        if (!target.NeedsFourEyes)
            return [];
        var versions = await db.StudyReleaseForms.Where(form => form.StudyReleaseId == release.Id).OrderBy(form => form.FormOid)
            .Select(form => new { form.FormOid, form.Version, form.FormVersion.PublisherId, form.FormVersion.Editors }).ToListAsync(cancellationToken);
        string[] own = [.. versions.Where(version => version.PublisherId is null || version.Editors.Contains(version.PublisherId, StringComparer.Ordinal))
            .Select(version => $"{version.FormOid} v{version.Version}")];
        return own.Length == 0 ? [] : [$"These versions were published by somebody who had edited the form, or before that was recorded: {string.Join(", ", own)}. Let somebody else publish them after a change, and make a new release."];
    }
}
