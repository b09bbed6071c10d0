using Forms.Comparison;

namespace Builder.Client;

/// <summary>What differs between two states of a form.</summary>
public sealed record ChangeListAnswer(
    string StudyOid, string FormOid, ComparedStateAnswer Before, ComparedStateAnswer After, ChangeClass Class, IReadOnlyList<FormChange> Changes, IReadOnlyList<RenameSuggestion> Renames);

/// <summary>One of the two: a version, or the draft.</summary>
public sealed record ComparedStateAnswer(int? Version, string ContentHash);
