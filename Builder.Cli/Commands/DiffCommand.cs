using System.CommandLine;
using Builder.Cli.Arguments;
using Builder.Cli.Printing;
using Forms.Comparison;

namespace Builder.Cli.Commands;

/// <summary><c>builder diff STUDY FORM</c>: what changed, and what that does to values that were collected.</summary>
internal sealed class DiffCommand : Command
{
    private const string Text = "text", Json = "json", Csv = "csv";

    private readonly Argument<string> _study = Named.Study();
    private readonly Argument<string> _form = new("FORM") { Description = "OID of the form." };
    private readonly Option<int?> _before = new("--before") { Description = "The earlier version; else the newest, or the one before --after.", HelpName = "N" };
    private readonly Option<int?> _after = new("--after") { Description = "The later version; else the draft.", HelpName = "N" };
    private readonly Option<string> _format = new Option<string>("--format") { Description = "How it is shown.", DefaultValueFactory = _ => Text }.AcceptOnlyFromAmong(Text, Json, Csv);
    private readonly Option<string?> _failOn = new Option<string?>("--fail-on") { Description = "Exit code 1 where a change is that bad, or worse." }.AcceptOnlyFromAmong("needsReview", "losesData");

    public DiffCommand(CommandFrame frame) : base("diff", "Compares two versions of a form, or its draft with a version.")
    {
        Add(_study);
        Add(_form);
        Add(_before);
        Add(_after);
        Add(_format);
        Add(_failOn);
        frame.Act(this, RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        var (study, form, before, after) = (parsed.GetRequiredValue(_study), parsed.GetRequiredValue(_form), parsed.GetValue(_before), parsed.GetValue(_after));
        var changes = await session.Api.Forms.CompareAsync(study, form, before, after, cancellationToken);
        if (parsed.GetRequiredValue(_format) is Csv)
        {
            // The two states that were compared, whatever has been published in between.
            await using var output = session.Surroundings.RawOutput();
            await session.Api.Forms.ExportChangesAsync(study, form, changes.Before.Version, changes.After.Version, output, cancellationToken);
        }
        else
        {
            (session with { IsJson = session.IsJson || parsed.GetRequiredValue(_format) is Json }).Print(changes, output => ChangeText.Write(output, changes));
        }
        return parsed.GetValue(_failOn) is { } worst && changes.Class >= Enum.Parse<ChangeClass>(worst, ignoreCase: true) ? ExitCode.NotAsWished : ExitCode.Done;
    }
}
