using Cdms.Service.Domain;
using Contracts;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>The words in which the CDMS says why a release is blocked. Codes are lasting.</summary>
internal static class ReleaseProblems
{
    private const int MaxProblems = 50;
    private const int MaxText = 500;

    public static StudyReleaseProblem Withdrawn(int releaseNumber) => new()
    {
        Code = StudyReleaseProblem.Withdrawn, Text = $"Release {releaseNumber} is withdrawn here. Deploy it again if it is wanted after all: that is a new deployment.",
    };

    /// <summary>The manifest cannot be used.</summary>
    public static StudyReleaseProblem BadManifest(string code, string text) => new() { Code = code, Text = Shorten($"The manifest cannot be used. {text}") };

    public static StudyReleaseProblem ReceivedOtherwise(ReceivedRelease known, string manifestHash) => new()
    {
        Code = "received-otherwise",
        Text = $"Release {known.ReleaseNumber} came on {known.ReceivedAt:u} as {known.ManifestHash}; now it comes as {manifestHash}. A release never changes: make the correction a new one.",
    };

    public static StudyReleaseProblem InstalledOtherwise(string formOid, int version, string wanted, string installed) => new()
    {
        Code = "installed-otherwise", FormOid = formOid, Version = version,
        Text = $"The release wants {wanted}, installed is {installed}. A version never changes: publish the form as a new version and make a new release.",
    };

    public static StudyReleaseProblem From(RejectedFormVersion version) => new()
    {
        Code = version.Code, FormOid = version.FormOid, Version = version.Version, Text = version.Text,
    };

    /// <summary>The problems of a refused form version in one text.</summary>
    public static string Describe(IReadOnlyList<FormVersionProblem> problems) =>
        Shorten(string.Join(" ", problems.Select(problem => problem.Path.Length == 0 ? problem.Text : $"{problem.Path}: {problem.Text}")));

    /// <summary>An answer must fit into a message of SNS (256 KiB): what has no room is counted.</summary>
    public static IReadOnlyList<StudyReleaseProblem> Limited(IReadOnlyList<StudyReleaseProblem> problems) => problems.Count <= MaxProblems
        ? problems
        : [.. problems.Take(MaxProblems), new() { Code = "more-problems", Text = $"{problems.Count - MaxProblems} more form versions are refused and not listed. Correct these first." }];

    private static string Shorten(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";
}
