using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security.Audit;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Records failed signings, and alerts the administrator when one user's repeat (21 CFR 11.300(d)).</summary>
internal sealed partial class SigningFailures(ServiceDbContext db, IOptions<SigningOptions> options, TimeProvider clock, ILogger<SigningFailures> logger)
{
    /// <summary>Action of the audit trail.</summary>
    public const string Action = "signing-failed";

    /// <summary>Records one; saves.</summary>
    /// <param name="signer">Whose session it was.</param>
    /// <param name="request">What was to be signed.</param>
    /// <param name="cause">What was wrong; holds nothing that was typed.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    public async Task RecordAsync(Signer signer, SigningRequest request, string cause, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        db.Note(new AuditNote(Action, $"{request.Type} {request.Key}", now)
        {
            StudyOid = request.StudyOid,
            Actor = signer.Actor,
            Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["cause"] = cause, ["meaning"] = request.Meaning },
        });
        await db.SaveChangesAsync(cancellationToken);
        LogFailed(logger, signer.Actor.Id, cause);
        await AlertAsync(signer.Actor, request, now, cancellationToken);
    }

    private async Task AlertAsync(Actor actor, SigningRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - options.Value.FailuresWithin;
        var failures = await db.Set<AuditRecord>().CountAsync(row => row.ActorId == actor.Id && row.Action == Action && row.At > since, cancellationToken);
        if (failures < options.Value.AlertAfterFailures || await IsRaisedAsync(actor, since, cancellationToken))
            return;

        db.Add(new SecurityAlert
        {
            Id = Guid.CreateVersion7(now),
            Kind = SecurityAlertKinds.RepeatedFailedSignings,
            SubjectId = actor.Id,
            At = now,
            Text = string.Create(CultureInfo.InvariantCulture,
                $"{failures} signings of {actor.Label} failed since {since:u}; the last was to sign {request.Type} {request.Key} of study {request.StudyOid}."),
        });
        await db.SaveChangesAsync(cancellationToken);
        LogRepeated(logger, failures, actor.Id, since);
    }

    // Four failures in a row are one alert, not two.
    private Task<bool> IsRaisedAsync(Actor actor, DateTimeOffset since, CancellationToken cancellationToken) => db.Set<SecurityAlert>()
        .AnyAsync(alert => alert.Kind == SecurityAlertKinds.RepeatedFailedSignings && alert.SubjectId == actor.Id && alert.At > since, cancellationToken);

    [LoggerMessage(3502, LogLevel.Warning, "A signing of {ActorId} failed: {Cause}")]
    private static partial void LogFailed(ILogger logger, string actorId, string cause);

    [LoggerMessage(3501, LogLevel.Critical, "{Failures} signings of {ActorId} failed since {Since:u}. See GET /api/security-alerts, find out who it was, and acknowledge the alert")]
    private static partial void LogRepeated(ILogger logger, int failures, string actorId, DateTimeOffset since);
}
