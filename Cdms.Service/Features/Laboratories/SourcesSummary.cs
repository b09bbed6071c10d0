using Cdms.Service.Domain;
using Forms.Laboratories;

namespace Cdms.Service.Features.Laboratories;

/// <summary>What a study has settled about laboratories.</summary>
/// <param name="Number">Counts up with each decision; 0: nothing is settled, and no range is known anywhere.</param>
/// <param name="Sources">Which items say what.</param>
/// <param name="AsksOutOfRange">Whether a value out of its range asks by itself once its form is submitted.</param>
public sealed record SourcesSummary(int Number, LaboratorySources Sources, bool AsksOutOfRange, string? Reason, string? SetBy, DateTimeOffset? SetAt)
{
    internal static SourcesSummary Of(LaboratorySettings? settings, IReadOnlyCollection<string> hidden)
    {
        if (settings is null)
            return new(0, new(), false, null, null, null);
        var sources = LaboratoryReader.SourcesOf(settings);
        return new(settings.Number, new()
        {
            SexItemOid = Shown(sources.SexItemOid), BirthItemOid = Shown(sources.BirthItemOid), AgeItemOid = Shown(sources.AgeItemOid), AgeDateItemOid = Shown(sources.AgeDateItemOid),
            LaboratoryItemOids = [.. sources.LaboratoryItemOids.Except(hidden)], CollectedItemOids = [.. sources.CollectedItemOids.Except(hidden)], VisitDateItemOids = [.. sources.VisitDateItemOids.Except(hidden)],
        }, settings.AsksOutOfRange, settings.Reason, settings.SetBy, settings.SetAt);

        string? Shown(string? oid) => oid is null || hidden.Contains(oid) ? null : oid;
    }
}
