using System.CommandLine;
using System.Globalization;
using Builder.Cli.Arguments;
using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli.Commands;

/// <summary><c>builder release list STUDY</c>: the releases, the newest first, with where each is.</summary>
internal sealed class ListReleasesCommand : Command
{
    private readonly Argument<string> _study = Named.Study();

    public ListReleasesCommand(CommandFrame frame) : base("list", "Lists the releases, the newest first.")
    {
        Add(_study);
        frame.Act(this, RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        var releases = await session.Api.Releases.ListAsync(parsed.GetRequiredValue(_study), cancellationToken);
        session.Print(releases, output => Write(output, releases));
        return ExitCode.Done;
    }

    private static void Write(TextWriter output, IReadOnlyList<ReleaseAnswer> releases)
    {
        if (releases.Count == 0)
        {
            output.WriteLine("No releases.");
            return;
        }
        var table = new TextTable("RELEASE", "FORMS", "PUBLISHED", "BY", "WHERE", "REASON");
        foreach (var release in releases)
        {
            table.Add(
                release.Number.ToString(CultureInfo.InvariantCulture), release.Forms.ToString(CultureInfo.InvariantCulture),
                release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture), release.PublishedBy,
                release.Deployments.Count == 0 ? "nowhere" : string.Join(", ", release.Deployments.Select(deployment => $"{deployment.Environment} {deployment.State}")), release.ChangeReason);
        }
        table.Write(output);
    }
}
