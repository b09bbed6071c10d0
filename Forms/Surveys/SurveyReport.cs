using Forms.Importing;
using Forms.Odm;
using Forms.Odm.Import;

namespace Forms.Surveys;

/// <summary>Findings with their place, and counts.</summary>
internal sealed class SurveyReport(int maxFindingsPerCode)
{
    private readonly ReportBuilder _report = new(maxFindingsPerCode);

    public bool HasErrors => _report.HasErrors;

    public ImportReport Build() => _report.Build();

    public void Count(string name, int count = 1)
    {
        for (var index = 0; index < count; index++)
            _report.Count(name);
    }

    public void Error(string code, SurveyPlace place, string? oid, string text) => Add(FindingSeverity.Error, code, place, oid, text);

    public void Warn(string code, SurveyPlace place, string? oid, string text) => Add(FindingSeverity.Warning, code, place, oid, text);

    /// <summary>Tells once of many: the first place and how many.</summary>
    public void Tell(FindingSeverity severity, string code, string kind, SurveyPlace place, Func<int, string> text) =>
        _report.Tell(severity, code, kind, place.Line, place.Column, count => Words(place, text(count)));

    /// <exception cref="FileRefusedException">An error was told.</exception>
    public void RefuseErrors()
    {
        if (!HasErrors)
            return;
        var report = Build();
        var errors = report.Findings.Where(static finding => finding.Severity == FindingSeverity.Error).ToList();
        var message = errors.Count == 1 ? errors[0].Text : $"{errors[0].Text} This is the first of {errors.Sum(static error => error.Count)} errors; the report lists them.";
        throw new FileRefusedException(FileRefusals.Invalid, message, "Correct what the report lists as errors and import the file again.")
        { Line = errors[0].Line, Column = errors[0].Column, Oid = errors[0].Oid, Report = report };
    }

    private void Add(FindingSeverity severity, string code, SurveyPlace place, string? oid, string text) =>
        _report.Add(new(severity, code, "Node", oid, place.Line, place.Column, Words(place, text)));

    private static string Words(SurveyPlace place, string text) => place.Where.Length == 0 ? text : $"{place.Where}: {text}";
}
