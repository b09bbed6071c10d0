using Cdms.Service.Domain;
using Contracts;
using Forms;
using Messaging.ClaimCheck;

namespace Cdms.Service.Features.FormVersions;

/// <summary>The words in which the CDMS refuses a form version. Codes are lasting; texts say what is wrong and what to do.</summary>
internal static class FormVersionProblems
{
    private const int MaxProblems = 100;
    private const int MaxText = 500;

    // Six bytes each when JSON escapes them, which leaves room for the rest of the answer.
    private const int MaxCharacters = 32 * 1024;

    public static FormVersionProblem UnknownEncoding(string encoding) => new("unknown-encoding", "",
        $"The definition is compressed as '{encoding}'; this CDMS reads 'br'. Update the CDMS, then retry.");

    public static FormVersionProblem Missing() => new("definition-missing", "", "The message holds no definition. Retry; if it stays, the Builder must be looked at.");

    public static FormVersionProblem Unreadable() => new("definition-unreadable", "",
        "The definition cannot be decompressed: it was damaged on its way. Retry; if it stays, look at the claim-check store.");

    public static FormVersionProblem TooLarge(int limit) => new("definition-too-large", "",
        $"The definition is larger than {limit} bytes when decompressed. Split the form, or raise Cdms:MaxDefinitionBytes of this environment.");

    public static FormVersionProblem HashMismatch(string announced, string computed) => new("content-hash-mismatch", "",
        $"The definition was announced as {announced} but hashes to {computed}: it was altered on its way. Retry; if it stays, look at the claim-check store.");

    public static FormVersionProblem BlobAltered(ClaimCheckIntegrityException altered) => new("content-hash-mismatch", "",
        $"The compressed definition was left at the store as sha256:{altered.ExpectedHash} but reads as sha256:{altered.ActualHash}: it was altered there. Retry; if it stays, restore the blob.");

    public static FormVersionProblem NotCanonical(FormDefinitionFormatException fault) => new("not-canonical", fault.Path,
        $"The definition is not canonical JSON as this CDMS reads it: {fault.Fault} Update whichever of Builder and CDMS is older, then retry.");

    public static FormVersionProblem InstalledOtherwise(FormVersionPublished message, InstalledFormVersion installed) => new("installed-otherwise", "",
        $"Version {installed.Version} was installed on {installed.InstalledAt:u} as {installed.ContentHash}; now it comes as {message.ContentHash}. " +
        "A version never changes: publish the correction as a new version.");

    public static FormVersionProblem OtherIdentity(string code, string field, string announced, string found) => new(code, "",
        $"The message says {field} '{announced}', the definition says '{found}'. Publish the form again; if it stays, the Builder must be looked at.");

    public static FormVersionProblem BadVersion(int version) => new("bad-version", "", $"The version is {version}; versions count from 1.");

    public static FormVersionProblem From(FormProblem problem) => new(problem.Code, problem.Path, problem.Text);

    /// <summary>An answer must fit into a message of SNS (256 KiB), however much is wrong: what has no room is counted.</summary>
    public static IReadOnlyList<FormVersionProblem> Limited(IReadOnlyList<FormVersionProblem> problems)
    {
        if (problems.Count == 0)
            return problems;
        var room = MaxCharacters;
        var listed = problems.Take(MaxProblems)
            .Select(problem => problem with { Path = Shorten(problem.Path), Text = Shorten(problem.Text) })
            .TakeWhile(problem => (room -= problem.Code.Length + problem.Path.Length + problem.Text.Length) >= 0)
            .ToList();
        return listed.Count == problems.Count
            ? listed
            : [.. listed, new("more-problems", "", $"{problems.Count - listed.Count} more problems are not listed. Correct these first, then publish again.")];
    }

    private static string Shorten(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";
}
