using System.Text;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Forms;
using Forms.Expressions;
using ServiceDefaults;

namespace Builder.Service.Features.Forms.Checks;

/// <summary>Keeps a form from being published whose expressions cannot work: a version never changes again, and sites would find out.</summary>
/// <remarks>Only expressions of our own language are judged. A draft that holds none is not even read, so publishing it costs nothing more.</remarks>
internal static class BrokenExpressions
{
    private static readonly byte[] Context = Encoding.UTF8.GetBytes($"\"{ExpressionLanguage.Context}\"");

    /// <exception cref="ProblemException">422 with every error of every draft.</exception>
    public static void Refuse(IEnumerable<NumberedDraft> drafts)
    {
        var broken = drafts.Select(draft => (draft.FormOid, Errors: ErrorsOf(draft.Draft))).Where(draft => draft.Errors.Count > 0).ToList();
        if (broken.Count == 0)
            return;
        var (formOid, errors) = broken[0];
        throw new ProblemException(new(StatusCodes.Status422UnprocessableEntity, "expressions-broken",
            $"{Count(broken.Sum(draft => draft.Errors.Count), broken.Count)}. The first, in the form '{formOid}' at {errors[0].Path}: {errors[0].Text}",
            "Correct the expressions and publish again; GET …/draft/checks shows all findings of a form.", new Place(Oid: formOid, Path: errors[0].Path))
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["forms"] = broken.Select(draft => new { draft.FormOid, Findings = draft.Errors.Select(CheckFormDraft.Of) }),
            },
        });
    }

    /// <summary>Whether a form may hold expressions of ours, by its canonical JSON.</summary>
    public static bool HasOurs(byte[] definition) => definition.AsSpan().IndexOf(Context) >= 0;

    private static List<ExpressionFinding> ErrorsOf(byte[] draft) => !HasOurs(draft)
        ? []
        : [.. ExpressionChecks.Find(CanonicalJson.Deserialize(draft)).Where(finding => finding.Severity == ExpressionSeverity.Error)];

    private static string Count(int errors, int forms) => FormattableString.Invariant(
        $"{(errors == 1 ? "One expression" : $"{errors} places in expressions")} of {(forms == 1 ? "one form" : $"{forms} forms")} cannot work, so nothing was published");
}
