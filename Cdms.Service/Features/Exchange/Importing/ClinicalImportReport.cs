namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>What became of an import.</summary>
/// <param name="ImportId">Names it; its conflicts and records name it too.</param>
/// <param name="SourceFile">FileOID and CreationDateTime of the file.</param>
/// <param name="Counts">How many subjects, forms, values, conflicts and records; by name.</param>
/// <param name="Findings">What a person should look at, the gravest first.</param>
public sealed record ClinicalImportReport(Guid ImportId, string SourceFile, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ClinicalImportReport.Finding> Findings)
{
    /// <summary>One of them.</summary>
    /// <param name="Severity">error: not imported; warning: look at it; info.</param>
    /// <param name="Code">Lasting code; of a conflict the code of the conflict.</param>
    /// <param name="SubjectKey">The first subject concerned.</param>
    /// <param name="Where">Visit, form, group and item concerned.</param>
    /// <param name="Line">The first line in the file.</param>
    /// <param name="Text">What is the matter and what to do.</param>
    /// <param name="Count">How many the finding stands for.</param>
    public sealed record Finding(string Severity, string Code, string? SubjectKey, string? Where, int? Line, string Text, int Count);
}
