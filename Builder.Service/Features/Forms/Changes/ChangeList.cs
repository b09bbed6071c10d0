using Forms.Comparison;

namespace Builder.Service.Features.Forms.Changes;

/// <summary>What changed between two states of a form.</summary>
/// <param name="StudyOid">OID of the study.</param>
/// <param name="FormOid">OID of the form.</param>
/// <param name="Before">The earlier state.</param>
/// <param name="After">The later state.</param>
/// <param name="Class">The worst class of the changes; Safe where there are none.</param>
/// <param name="Changes">Every difference; none if and only if both have the same hash.</param>
/// <param name="Renames">Pairs of a removed and an added definition that may be one.</param>
public sealed record ChangeList(
    string StudyOid, string FormOid, ComparedState Before, ComparedState After, ChangeClass Class, IReadOnlyList<FormChange> Changes, IReadOnlyList<RenameSuggestion> Renames);
