using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Requests;
using Forms.Comparison;
using Forms.Entry;
using Forms.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>What a plan between two versions of a form could say, from their difference: which items keep their place, which could be carried, which have none any more.</summary>
internal static class ProposeMigration
{
    /// <summary>The proposal. A person decides about each carry.</summary>
    /// <param name="Changes">How many differences the two versions have.</param>
    /// <param name="Kept">How many items keep their place.</param>
    /// <param name="Carries">Items that could be carried, and why one may think so.</param>
    /// <param name="WithoutPlace">Items whose values stay visible and have no place.</param>
    /// <param name="Names">What people call the items that are named here, by their OIDs.</param>
    public sealed record Proposal(int Changes, int Kept, IReadOnlyList<ProposedCarry> Carries, IReadOnlyList<string> WithoutPlace, IReadOnlyDictionary<string, string> Names);

    /// <summary>A carry that could be.</summary>
    public sealed record ProposedCarry(MigrationPlan.Carry Carry, string Because);

    public static async Task<Results<Ok<Proposal>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, int from, int to, ClaimsPrincipal user, CdmsDbContext db, ReleasePlans plans, IAccessClasses classes, CancellationToken cancellationToken)
    {
        var (before, after) = (await plans.FindAsync(db, studyOid, from, cancellationToken), await plans.FindAsync(db, studyOid, to, cancellationToken));
        if (before is null || after is null)
            return Unknown.Release(studyOid, before is null ? from : to);
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        if (before.VersionOf(formOid) is null || after.VersionOf(formOid) is null || blinding.HidesForm(formOid))
            return Problem.NotFound("unknown-form", $"Not both of the releases have a form '{formOid}'.", "Name a form of both. Capitals count.", new Place(Oid: formOid));
        var (old, now) = (before.PlanOf(formOid).EnteredPlaces.ToHashSet(), after.PlanOf(formOid).EnteredPlaces.ToHashSet());
        var comparison = FormComparison.Compare(before.PlanOf(formOid).Form, after.PlanOf(formOid).Form);
        var gone = old.Except(now).Where(place => !blinding.HidesItem(formOid, place.Item)).ToList();
        var carries = gone.SelectMany(place => Carries(place, old, now, comparison)).Where(carry => !blinding.HidesItem(formOid, carry.Carry.ToItemOid)).ToList();
        var left = gone.Where(place => !carries.Exists(carry => carry.Carry.FromItemGroupOid == place.Group && carry.Carry.FromItemOid == place.Item)).Select(place => place.Item).Distinct(StringComparer.Ordinal).ToList();
        var names = NamesOf(before.PlanOf(formOid), after.PlanOf(formOid), [.. left, .. carries.SelectMany(carry => new[] { carry.Carry.FromItemOid, carry.Carry.ToItemOid })]);
        return TypedResults.Ok(new Proposal(comparison.Changes.Count, old.Intersect(now).Count(place => !blinding.HidesItem(formOid, place.Item)), carries, left, names));
    }

    private static Dictionary<string, string> NamesOf(EntryPlan before, EntryPlan after, HashSet<string> items) => before.Form.ItemDefs.Concat(after.Form.ItemDefs).Where(item => items.Contains(item.Oid))
        .GroupBy(item => item.Oid, item => item.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);

    private static IEnumerable<ProposedCarry> Carries(ItemPlace gone, HashSet<ItemPlace> old, HashSet<ItemPlace> now, FormComparison comparison)
    {
        var added = now.Except(old).ToList();
        foreach (var moved in added.Where(place => place.Item == gone.Item))
            yield return new(new(gone.Group, gone.Item, moved.Group, moved.Item), "The same item in another group.");
        foreach (var rename in comparison.Renames.Where(rename => rename.BeforeOid == gone.Item))
        {
            foreach (var renamed in added.Where(place => place.Item == rename.AfterOid))
                yield return new(new(gone.Group, gone.Item, renamed.Group, renamed.Item), rename.Reason);
        }
    }
}
