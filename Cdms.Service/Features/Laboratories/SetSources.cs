using System.Security.Claims;
using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Requests;
using Forms.Expressions;
using Forms.Laboratories;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Settles which items say what ranges are picked by, and whether values out of range ask. It holds from now on; what is locked keeps what held before.</summary>
internal static class SetSources
{
    private const int MostItems = 100;

    /// <param name="Sources">Which items say what.</param>
    /// <param name="Reason">Why, as an auditor should read it.</param>
    /// <param name="AsksOutOfRange">Whether a value out of its range asks by itself once its form is submitted.</param>
    /// <param name="Seen">Number of the decision that this one follows: another that was made meanwhile is not overwritten.</param>
    public sealed record Request(LaboratorySources Sources, string Reason, bool AsksOutOfRange, int Seen);

    public static async Task<Results<Ok<SourcesSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, ClaimsPrincipal user, CdmsDbContext db, LaboratoryReader reader, IAccessClasses classes, ReleasePlans plans, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        var items = (await StudyItems.ReadAsync(db, plans, studyOid, cancellationToken)).VisibleTo(await classes.BlindingAsync(user, studyOid, cancellationToken));
        if (FindProblem(request.Sources, items) is { } wrong)
            return wrong;
        var number = (await reader.SettingsAsync(studyOid, null, cancellationToken))?.Number ?? 0;
        if (number != request.Seen)
            return Problem.Conflict("changed-meanwhile", $"Decision {number} holds, and this one had seen decision {request.Seen}.", "Read what holds now, then decide again.", new Place(Path: "$.seen"));
        Acting.In(studyOid);
        Acting.Because(request.Reason);
        var made = db.Add(new LaboratorySettings
        {
            StudyOid = studyOid, Number = number + 1, Sources = JsonSerializer.Serialize(request.Sources, StrictJson.Options), AsksOutOfRange = request.AsksOutOfRange, Reason = request.Reason.Trim(),
            SetBy = Acting.Actor.Label, SetAt = clock.GetUtcNow(),
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(SourcesSummary.Of(made, []));
    }

    private static ProblemHttpResult? FindProblem(LaboratorySources sources, StudyItems items)
    {
        var days = new[] { ("birthItemOid", sources.BirthItemOid), ("ageDateItemOid", sources.AgeDateItemOid) }.Concat(sources.CollectedItemOids.Select(oid => ("collectedItemOids", (string?)oid))).Concat(sources.VisitDateItemOids.Select(oid => ("visitDateItemOids", (string?)oid)));
        var others = sources.LaboratoryItemOids.Select(oid => ("laboratoryItemOids", (string?)oid)).Append(("sexItemOid", sources.SexItemOid));
        return sources.ItemOids().Count() > MostItems ? Problem.Unprocessable("too-many-items", $"More than {MostItems} items are named.", "Name those that hold laboratory results.", new Place(Path: "$.sources"))
            : others.Select(source => Find(source, items, "", _ => true)).Concat(days.Select(source => Find(source, items, "a date", ExpressionTypes.IsDay))).Append(Find(("ageItemOid", sources.AgeItemOid), items, "a number", type => type == ExpressionType.Number))
                .FirstOrDefault(problem => problem is not null);
    }

    private static ProblemHttpResult? Find((string Field, string? Oid) source, StudyItems items, string kind, Func<ExpressionType, bool> isWanted)
    {
        var place = new Place(Oid: source.Oid, Path: $"$.sources.{source.Field}");
        return source.Oid is null ? null
            : !items.Has(source.Oid) ? Problem.Unprocessable("unknown-item", $"No form of the study has an item '{source.Oid}'.", "Name an item of a release that is ready here. Capitals count.", place)
            : !items.IsAny(source.Oid, isWanted) ? Problem.Unprocessable("item-type", $"The item '{source.Oid}' holds {kind} in no form.", "Name an item of the right type.", place)
            : null;
    }
}
