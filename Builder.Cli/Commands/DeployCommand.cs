using System.CommandLine;
using System.CommandLine.Parsing;
using Builder.Cli.Arguments;
using Builder.Cli.Journeys;

namespace Builder.Cli.Commands;

/// <summary><c>builder deploy STUDY --release N</c> or <c>builder deploy STUDY FORM VERSION</c>: sends it to an environment, and waits there if asked to.</summary>
internal sealed class DeployCommand : Command
{
    private readonly Argument<string> _study = Named.Study();
    private readonly Argument<string?> _form = new("FORM") { Description = "A form, to send one version of it to an environment of kind uat.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<int?> _version = new("VERSION") { Description = "Its version.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> _release = new("--release") { Description = "A release, to send all of it.", HelpName = "N" };
    private readonly Option<string> _target = new("--environment") { Description = "Where it goes.", HelpName = "E", Required = true };
    private readonly Option<DateTimeOffset?> _at = new("--at") { Description = "When a release goes; else now.", HelpName = "TIME", CustomParser = Moment.Parse };
    private readonly Option<bool> _wait = new("--wait") { Description = "Wait until it is installed, or cannot be." };
    private readonly Option<TimeSpan?> _timeout = new("--timeout") { Description = "How long to wait at most: 90s, 2h; else 10m. Counted from --at.", HelpName = "TIME", CustomParser = Duration.Parse };

    public DeployCommand(CommandFrame frame) : base("deploy", "Sends a release, or a version of one form, to an environment.")
    {
        Add(_study);
        Add(_form);
        Add(_version);
        Add(_release);
        Add(_target);
        Add(_at);
        Add(_wait);
        Add(_timeout);
        Validators.Add(Check);
        frame.Act(this, RunAsync);
    }

    private void Check(CommandResult result)
    {
        var hasRelease = result.GetResult(_release) is not null;
        if (hasRelease == (result.GetResult(_form) is { Tokens.Count: > 0 }))
            result.AddError("Say what goes there: a release (--release 3), or a form and its version (F.VS 3), and not both.");
        else if (!hasRelease && result.GetResult(_version) is not { Tokens.Count: > 0 })
            result.AddError("Say which version of the form goes there: F.VS 3.");
        if (!hasRelease && result.GetResult(_at) is not null)
            result.AddError("--at is for a release; a single version goes at once.");
        if (!result.GetValue(_wait) && result.GetResult(_timeout) is not null)
            result.AddError("--timeout goes with --wait.");
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        var (study, target, api) = (parsed.GetRequiredValue(_study), parsed.GetRequiredValue(_target), session.Api);
        if (parsed.GetValue(_release) is { } number)
        {
            var release = await api.Releases.DeployAsync(study, number, target, parsed.GetValue(_at), cancellationToken);
            return await FollowAsync(parsed, session, new ReleaseJourney(api, release), release, release.State, cancellationToken);
        }
        var form = await api.Forms.DeployAsync(study, parsed.GetValue(_form)!, parsed.GetValue(_version)!.Value, target, cancellationToken);
        return await FollowAsync(parsed, session, new FormJourney(api, form), form, form.State, cancellationToken);
    }

    private async Task<int> FollowAsync(ParseResult parsed, Session session, Journey journey, object answer, string state, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_wait))
            return await new JourneyWatch(session, parsed.GetValue(_timeout) ?? Duration.Usual).FollowAsync(journey, cancellationToken);
        session.Print(answer, output => output.WriteLine($"{journey.Title}: {state}"));
        return ExitCode.Done;
    }
}
