namespace Forms.Expressions;

/// <summary>Checks that what an expression looks up in another form or visit is planned where it looks: a value that nobody can enter stays unknown for ever.</summary>
internal static class PlanCheck
{
    /// <param name="use">The expression.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="study">The plan of visits.</param>
    /// <param name="visits">The visits in which it takes effect; none where that is not planned.</param>
    public static IEnumerable<ExpressionFinding> Find(ExpressionUse use, FormScope scope, StudyIndex study, IReadOnlyCollection<string> visits)
    {
        if (use.Parsed.Expression is not { } expression)
            return [];
        return LookUpsIn(expression).Where(lookUp => study.Forms.ContainsKey(lookUp.Form ?? scope.Here.Oid)).DistinctBy(static lookUp => (lookUp.Visit, lookUp.Form))
            .Select(lookUp => (lookUp.Span, Text: lookUp.Visit is { } visit
                ? FindInVisit(visit, lookUp.Form ?? scope.Here.Oid, study)
                : FindBeside(lookUp.Form!, scope.Here.Oid, study, visits)))
            .Where(static found => found.Text is not null)
            .Select(found => new ExpressionFinding(ExpressionSeverity.Error, ExpressionCodes.NotPlanned, use.Path, found.Text!, found.Span));
    }

    private static IEnumerable<(string? Visit, string? Form, TextSpan Span)> LookUpsIn(Expression expression)
    {
        (string? Visit, string? Form)? here = expression switch
        {
            ItemExpression item => (item.Reference.Visit, item.Reference.Form),
            EachExpression each => (each.Group.Visit, each.Group.Form),
            _ => null,
        };
        var inside = expression.Parts.SelectMany(LookUpsIn);
        return here is var (visit, form) && (visit ?? form) is not null ? inside.Prepend((visit, form, expression.Span)) : inside;
    }

    private static string? FindInVisit(string visit, string form, StudyIndex study) =>
        !study.Visits.TryGetValue(visit, out var planned) || planned.Contains(form)
            ? null
            : $"The form '{form}' is not planned in the visit '{visit}', so nothing is ever found there. {Advise(form, study, "Name that visit")}";

    private static string? FindBeside(string form, string here, StudyIndex study, IReadOnlyCollection<string> visits) =>
        visits.Count == 0 || string.Equals(form, here, StringComparison.Ordinal) || visits.Any(visit => study.Visits[visit].Contains(form))
            ? null
            : $"The form '{form}' is planned in no visit where this expression stands ({string.Join(", ", visits)}), so nothing is ever found. {Advise(form, study, "Name the visit, as in Visit/Form.Group.Item")}";

    private static string Advise(string form, StudyIndex study, string remedy) => string.Join(", ", study.VisitsOf(form)) is { Length: > 0 } visits
        ? $"It is planned in: {visits}. {remedy}, or plan the form there too."
        : "It is planned in no visit. Plan it, or take it out of the expression.";
}
