using System.CommandLine;
using Builder.Cli.Arguments;
using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli.Commands;

/// <summary><c>builder publish STUDY [FORM…]</c>: freezes drafts as versions, those named or all. All are checked before the first is published.</summary>
internal sealed class PublishCommand : Command
{
    private readonly Argument<string> _study = Named.Study();
    private readonly Argument<string[]> _chosen = new("FORM") { Description = "OIDs of forms; without one, all of the study.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _reason = Named.Reason("they are published");

    private sealed record Published(string FormOid, bool IsNew, VersionAnswer Version);

    public PublishCommand(CommandFrame frame) : base("publish", "Freezes drafts as versions. A draft that equals the newest version keeps that one.")
    {
        Add(_study);
        Add(_chosen);
        Add(_reason);
        frame.Act(this, RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        var study = parsed.GetRequiredValue(_study);
        var forms = Choose(study, await session.Api.Forms.ListAsync(study, cancellationToken), parsed.GetValue(_chosen) ?? []);
        if (await FindBrokenAsync(session, study, forms, cancellationToken) is { } broken)
            throw new BuilderRefusedException(422, broken);

        List<Published> published = [];
        foreach (var form in forms)
        {
            var version = await session.Api.Forms.PublishAsync(study, form.FormOid, parsed.GetRequiredValue(_reason), cancellationToken);
            published.Add(new(form.FormOid, version.Version > form.LatestVersion, version));
            session.Progress.WriteLine($"{form.FormOid} v{version.Version} {(published[^1].IsNew ? "published" : "stands, its draft is unchanged")}");
        }
        session.Print(published, output => output.WriteLine($"{Count.Of(published.Count(form => form.IsNew), "form")} published, {published.Count(form => !form.IsNew)} unchanged."));
        return ExitCode.Done;
    }

    private static List<FormAnswer> Choose(string study, IReadOnlyList<FormAnswer> all, string[] chosen)
    {
        string[] unknown = [.. chosen.Except(all.Select(form => form.FormOid), StringComparer.Ordinal)];
        if (unknown.Length > 0)
            throw new UsageException($"The study '{study}' has no such forms: {string.Join(", ", unknown)}.", "Name forms that builder status lists; capitals count.");
        return all.Count == 0
            ? throw new UsageException($"The study '{study}' has no forms.", "Import or make one first.")
            : [.. all.Where(form => chosen.Length == 0 || chosen.Contains(form.FormOid, StringComparer.Ordinal))];
    }

    // One form after the other is published: what cannot be has to be known before the first.
    private static async Task<ApiProblem?> FindBrokenAsync(Session session, string study, List<FormAnswer> forms, CancellationToken cancellationToken)
    {
        List<(string FormOid, CheckFindingAnswer Finding)> errors = [];
        foreach (var form in forms)
        {
            var checks = await session.Api.Forms.CheckDraftAsync(study, form.FormOid, cancellationToken);
            errors.AddRange(checks.CanPublish ? [] : checks.Findings.Where(finding => finding.Severity is "Error").Select(finding => (form.FormOid, finding)));
        }
        if (errors.Count == 0)
            return null;
        var listed = errors.Select(error => new { error.FormOid, error.Finding.Path, error.Finding.Line, error.Finding.Column, error.Finding.Code, error.Finding.Text });
        return new("expressions-broken", $"{Count.Of(errors.Count, "place")} in expressions cannot work, so nothing was published.", "Correct the expressions and publish again.")
        {
            More = { ["findings"] = System.Text.Json.JsonSerializer.SerializeToElement(listed, System.Text.Json.JsonSerializerOptions.Web) },
        };
    }
}
