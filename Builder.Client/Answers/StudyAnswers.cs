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
