using System.CommandLine;
using Builder.Cli.Arguments;
using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli.Commands;

/// <summary><c>builder release create STUDY</c>: freezes the newest version of every form, or those named, as the next release.</summary>
internal sealed class CreateReleaseCommand : Command
{
    private readonly Argument<string> _study = Named.Study();
    private readonly Option<string> _reason = Named.Reason("it is made");
    private readonly Option<ReleaseChoice[]> _form = new("--form") { Description = "A form with its version; once for each form. Without one, the newest of every form.", HelpName = "OID=N", CustomParser = ReleaseForms.Parse };

    public CreateReleaseCommand(CommandFrame frame) : base("create", "Makes the next release.")
    {
        Add(_study);
        Add(_reason);
        Add(_form);
        frame.Act(this, RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        var forms = parsed.GetValue(_form) is { Length: > 0 } named ? named : null;
        var release = await session.Api.Releases.CreateAsync(parsed.GetRequiredValue(_study), parsed.GetRequiredValue(_reason), forms, cancellationToken);
        session.Print(release, output => output.WriteLine($"{release.StudyOid} release {release.Number}: {Count.Of(release.Forms, "form")}, manifest {release.ManifestHash}"));
        return ExitCode.Done;
    }
}
