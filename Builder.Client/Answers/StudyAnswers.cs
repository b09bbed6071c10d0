namespace Builder.Client;

/// <summary>The studies one may read.</summary>
public sealed record StudyListAnswer(IReadOnlyList<StudyAnswer> Studies);

/// <summary>A study with its visits.</summary>
public sealed record StudyAnswer(
    string StudyOid, string Name, string Description, string ProtocolName, string? MetaDataVersionOid, int Forms, IReadOnlyList<StudyEventAnswer> StudyEvents);

/// <summary>A visit of the plan.</summary>
public sealed record StudyEventAnswer(string StudyEventOid, string Name, string? Type, bool? IsRepeating, IReadOnlyList<StudyEventFormAnswer> Forms);

/// <summary>A form of a visit.</summary>
public sealed record StudyEventFormAnswer(string FormOid, int? OrderNumber, bool? IsMandatory);

/// <summary>A study's names and plan of visits, and the hash of all that.</summary>
public sealed record StudyDesignAnswer(
    string StudyOid, string Name, string Description, string ProtocolName, string? MetaDataVersionOid, string Hash, IReadOnlyList<VisitAnswer> StudyEvents, IReadOnlyList<MissingCodeAnswer>? MissingDataCodes = null);

/// <summary>A visit as it is designed.</summary>
public sealed record VisitAnswer(
    string StudyEventOid, string Name, IReadOnlyList<StudyEventFormAnswer> Forms, string? Type = null, string? Category = null, bool? IsRepeating = null, VisitWindowAnswer? Window = null);

/// <summary>When a visit is due, in days since enrolment.</summary>
public sealed record VisitWindowAnswer(int TargetDay, int DaysBefore, int DaysAfter);

/// <summary>A code that may stand for missing data in every item.</summary>
public sealed record MissingCodeAnswer(string Code, IReadOnlyList<MeaningAnswer> Meanings);

/// <summary>A meaning in one language.</summary>
public sealed record MeaningAnswer(string? Language, string Text);
