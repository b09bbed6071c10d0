namespace Forms.Odm;

/// <summary>The studies of one accepted file, with the report.</summary>
/// <param name="Studies">In document order.</param>
/// <param name="Report">What was unresolved, doubled, orphaned or kept aside, with counts.</param>
public sealed record OdmImport(IReadOnlyList<StudyDefinition> Studies, ImportReport Report);
