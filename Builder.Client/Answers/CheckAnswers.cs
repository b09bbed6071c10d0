namespace Builder.Client;

/// <summary>What a designer should know of the expressions in a draft.</summary>
public sealed record DraftChecksAnswer(string DraftHash, bool CanPublish, IReadOnlyList<CheckFindingAnswer> Findings, IReadOnlyList<TranslationAnswer> Translations);

/// <summary>A finding, with its place in the expression.</summary>
public sealed record CheckFindingAnswer(string Severity, string Code, string Path, int? Line, int? Column, int? Length, string Text);

/// <summary>An expression of another language, and the same in ours where there is one.</summary>
public sealed record TranslationAnswer(string Path, string? Context, string Original, string? Expression, IReadOnlyList<string> Problems);
