namespace Forms.Laboratories;

/// <summary>What stands for a source item in a form of the subject.</summary>
/// <param name="At">The form.</param>
/// <param name="ItemOid">The item.</param>
/// <param name="Text">The text as entered.</param>
public sealed record SourceValue(FormAtVisit At, string ItemOid, string? Text);

/// <summary>A form at a visit, with the repeat keys of both.</summary>
public sealed record FormAtVisit(string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey)
{
    /// <summary>Whether the other stands at the same visit.</summary>
    public bool IsAtVisitOf(FormAtVisit other) => string.Equals(StudyEventOid, other?.StudyEventOid, StringComparison.Ordinal) && string.Equals(StudyEventRepeatKey, other?.StudyEventRepeatKey, StringComparison.Ordinal);
}
