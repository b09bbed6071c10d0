namespace Security.Audit.Reading;

/// <summary>The access classes that a user may see in a study.</summary>
internal sealed record VisibleClasses(string StudyOid, string[] Classes);
