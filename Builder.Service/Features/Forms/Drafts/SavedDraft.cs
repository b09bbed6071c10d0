using Builder.Service.Features.Forms.Checks;
using Forms;
using Forms.Expressions;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>A draft as it was saved, and what must be mended before it is published.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Problems">Breaches of the structure rules.</param>
/// <param name="Findings">What is to be said of the expressions, the worst first.</param>
internal sealed record SavedDraft(DraftState Draft, IReadOnlyList<FormProblem> Problems, IReadOnlyList<CheckFormDraft.Finding> Findings)
{
    public static SavedDraft Of(DraftState state, FormDefinition definition) => new(state, FormStructure.Check(definition),
        [.. ExpressionChecks.Find(definition).OrderByDescending(finding => finding.Severity).Select(CheckFormDraft.Of)]);
}
