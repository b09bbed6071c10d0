using Forms.Expressions;

namespace Forms;

/// <summary>Checks the expressions of a release as a whole: what they look up in other forms and visits is there, fits, and is planned where they look, and nothing depends on itself across forms.</summary>
/// <remarks>A draft is checked alone, since nobody knows then which versions of other forms it will meet. A release knows.</remarks>
public static class ReleaseExpressions
{
    /// <summary>Everything that cannot work, form by form, then the plan of visits, then circles; empty when the release fits together.</summary>
    /// <param name="release">The plan of visits with the forms of the release.</param>
    public static IReadOnlyList<ReleaseExpressionProblem> Find(StudyDefinition release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var study = new StudyIndex(release);
        FormExpressions[] forms = [.. study.Forms.Values.Select(form => new FormExpressions(form, study))];
        var plan = new PlanExpressions(study);
        return [.. forms.SelectMany(static form => form.FindProblems()), .. plan.FindProblems(), .. new ReleaseCycles(study, forms, plan).Find()];
    }
}
