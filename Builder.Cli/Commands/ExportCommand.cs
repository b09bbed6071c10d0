using System.CommandLine;
using Builder.Cli.Arguments;

namespace Builder.Cli.Commands;

/// <summary><c>builder export STUDY</c>: a study as an ODM file: its drafts, its newest versions, or a release.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Argument<string> _study = Named.Study();
    private readonly Option<string> _odm = new Option<string>("--odm") { Description = "Version of ODM.", DefaultValueFactory = _ => "1.3.2" }.AcceptOnlyFromAmong("1.3.2", "2.0");
    private readonly Option<bool> _latest = new("--latest") { Description = "The newest published version of each form, in place of the drafts." };
    private readonly Option<int?> _release = new("--release") { Description = "A release, in place of the drafts.", HelpName = "N" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Where the file goes; else to standard output.", HelpName = "FILE" };

    public ExportCommand(CommandFrame frame) : base("export", "Writes a study as an ODM file.")
    {
        Add(_study);
        Add(_odm);
        Add(_latest);
        Add(_release);
        Add(_output);
        Validators.Add(result =>
        {
            if (result.GetValue(_latest) && result.GetResult(_release) is not null)
                result.AddError("--latest and --release exclude each other.");
        });
        frame.Act(this, RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_output) is not { } path)
        {
            await using var output = session.Surroundings.RawOutput();
            await WriteAsync(parsed, session, output, cancellationToken);
            return ExitCode.Done;
        }
        await using var file = new WholeFile(path);
        await WriteAsync(parsed, session, file.Content, cancellationToken);
        await file.KeepAsync(cancellationToken);
        session.Print(new { file = path }, output => output.WriteLine($"Wrote {path}."));
        return ExitCode.Done;
    }

    private Task WriteAsync(ParseResult parsed, Session session, Stream destination, CancellationToken cancellationToken)
    {
        var (study, odm) = (parsed.GetRequiredValue(_study), parsed.GetRequiredValue(_odm));
        return parsed.GetValue(_release) is { } number
            ? session.Api.Releases.ExportAsync(study, number, destination, odm, cancellationToken)
            : session.Api.Studies.ExportAsync(study, destination, odm, parsed.GetValue(_latest), cancellationToken);
    }
}
