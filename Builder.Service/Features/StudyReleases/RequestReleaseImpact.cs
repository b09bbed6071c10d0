using Builder.Service.Data;
using Builder.Service.Domain;
using MassTransit;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Asks an environment what a release would touch there (202); the answer comes as a message and is read at the Location.</summary>
internal static class RequestReleaseImpact
{
    public sealed record Request(string Environment);

    public static async Task<Results<Accepted<ReleaseImpactSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, int number, Request request, BuilderDbContext db, ReleaseRules rules, ReleaseMessages messages, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (rules.FindUnknown(request.Environment) is { } unknown)
            return unknown;
        if (await db.LockReleaseAsync(studyOid, number, cancellationToken) is not { } release)
            return await UnknownRelease.AnswerAsync(db, studyOid, number, cancellationToken);

        var impact = db.Add(new ReleaseImpact
        {
            Id = NewId.NextGuid(),
            StudyReleaseId = release.Id,
            StudyOid = studyOid,
            ReleaseNumber = number,
            Environment = request.Environment,
            RequestedBy = Acting.Actor.Label,
            RequestedAt = clock.GetUtcNow(),
        }).Entity;
        await messages.PublishImpactRequestAsync(impact, release, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Accepted($"{ReleasePaths.Release(studyOid, number)}/impact/{impact.Id}", ReleaseImpactSummary.Of(impact));
    }
}
