namespace Builder.Client;

/// <summary>What an import took over, and its report.</summary>
public sealed record ImportAnswer(IReadOnlyList<ImportedStudyAnswer> Studies, ImportReportAnswer Report);

/// <summary>A study of the file.</summary>
public sealed record ImportedStudyAnswer(string StudyOid, IReadOnlyList<ImportedFormAnswer> Forms);

/// <summary>A form of the file.</summary>
public sealed record ImportedFormAnswer(string FormOid, string Name, int Items);

/// <summary>What a person should know of the file.</summary>
public sealed record ImportReportAnswer(IReadOnlyList<ImportFindingAnswer> Findings, IReadOnlyDictionary<string, int> Counts, string? OdmVersion = null);

/// <summary>One finding of an import.</summary>
public sealed record ImportFindingAnswer(string Severity, string Code, string Kind, string? Oid, int? Line, int? Column, string Text, int Count = 1);
