using System.CommandLine;
using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli.Commands;

/// <summary><c>builder import FILE</c>: takes a file over and tells what a person should know of it.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "ODM file, REDCap data dictionary (.csv) or XLSForm (.xlsx)." };
    private readonly Option<string?> _study = new("--study") { Description = "The study that forms go to whose file names none.", HelpName = "OID" };
    private readonly Option<string?> _name = new("--name") { Description = "Name of that study, where it is new.", HelpName = "NAME" };

    public ImportCommand(CommandFrame frame) : base("import", "Takes a file over, as a whole or not at all.")
    {
        Add(_file);
        Add(_study);
        Add(_name);
        frame.Act(this, RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_file);
        await using var content = System.IO.File.OpenRead(path);
        var answer = await session.Api.Studies.ImportAsync(content, MediaTypeOf(path), parsed.GetValue(_study), parsed.GetValue(_name), cancellationToken);
        session.Print(answer, output => Write(output, answer));
        return ExitCode.Done;
    }

    // Only XML is told by its name, so that a broken ODM file is refused as one; for the rest the Builder looks inside.
    private static string MediaTypeOf(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XML" or ".ODM" ? "application/xml" : "application/octet-stream";

    private static void Write(TextWriter output, ImportAnswer answer)
    {
        foreach (var study in answer.Studies)
        {
            output.WriteLine($"{study.StudyOid}: {Count.Of(study.Forms.Count, "form")}");
            var table = new TextTable("  FORM", "ITEMS", "NAME");
            foreach (var form in study.Forms)
                table.Add($"  {form.FormOid}", FormattableString.Invariant($"{form.Items}"), form.Name);
            table.Write(output);
        }
        output.WriteLine(answer.Report.Findings.Count == 0 ? "No findings." : $"{Count.Of(answer.Report.Findings.Count, "finding")}:");
        foreach (var finding in answer.Report.Findings)
            output.WriteLine($"  {finding.Severity.ToLowerInvariant()} {finding.Code}: {WhereIn(finding)}{finding.Text}{(finding.Count > 1 ? FormattableString.Invariant($" ({finding.Count} times)") : "")}");
    }

    private static string WhereIn(ImportFindingAnswer finding) =>
        ProblemText.PlaceOf(new(finding.Line, finding.Column, finding.Oid)) is { Length: > 0 } where ? where + ": " : "";
}
