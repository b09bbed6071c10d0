using System.CommandLine;
using System.Globalization;
using Builder.Cli.Arguments;
using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli.Commands;

/// <summary><c>builder status STUDY</c>: where every form and every release is.</summary>
internal sealed class StatusCommand : Command
{
    private readonly Argument<string> _study = Named.Study();

    public StatusCommand(CommandFrame frame) : base("status", "Shows where every form and every release of a study is.")
    {
        Add(_study);
        frame.Act(this, RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        var (board, _) = await session.Api.Deployments.GetBoardAsync(parsed.GetRequiredValue(_study), cancellationToken: cancellationToken);
        session.Print(board!, output => Write(output, board!));
        return ExitCode.Done;
    }

    private static void Write(TextWriter output, BoardAnswer board)
    {
        var forms = new TextTable(["FORM", "NEWEST", "DRAFT", .. board.Environments, "NAME"]);
        foreach (var form in board.Forms)
        {
            forms.Add([
                form.FormOid, form.LatestVersion == 0 ? "–" : Version(form.LatestVersion), form.IsDraftChanged ? "changed" : "–",
                .. board.Environments.Select(environment => Describe(form.Cells.FirstOrDefault(cell => cell.Environment == environment))), form.Name,
            ]);
        }
        forms.Write(output);
        if (board.Releases.Count == 0)
            return;
        output.WriteLine();
        var releases = new TextTable(["RELEASE", "FORMS", .. board.Environments, "REASON"]);
        foreach (var release in board.Releases)
        {
            releases.Add([
                release.Number.ToString(CultureInfo.InvariantCulture), release.Forms.ToString(CultureInfo.InvariantCulture),
                .. board.Environments.Select(environment => release.Deployments.FirstOrDefault(deployment => deployment.Environment == environment)?.State ?? "–"), release.ChangeReason,
            ]);
        }
        releases.Write(output);
    }

    private static string Describe(BoardCellAnswer? cell) => cell switch
    {
        null => "–",
        { InstalledVersion: { } installed } when installed != cell.Version => $"{Version(cell.Version)} {cell.State}, has {Version(installed)}",
        _ => $"{Version(cell.Version)} {cell.State}",
    };

    private static string Version(int version) => FormattableString.Invariant($"v{version}");
}
