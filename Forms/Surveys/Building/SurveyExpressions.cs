using Forms.Expressions;
using Forms.Importing;

namespace Forms.Surveys.Building;

/// <summary>Adds conditions, methods and checks to a form: the XPath is kept, and our language stands first where there is a translation that works.</summary>
internal sealed class SurveyExpressions(FormDefinition form, NodeOids oids, SurveyReport report)
{
    private const string XFormsNamespace = "http://www.w3.org/2002/xforms";

    private readonly List<ConditionDef> _conditions = [];
    private readonly List<MethodDef> _methods = [];
    private readonly Dictionary<string, RangeCheck> _checks = new(StringComparer.Ordinal);
    private readonly Lazy<FormScope> _scope = new(() => new(form, null), isThreadSafe: false);

    public static string ConditionOid(string oid) => $"{oid}.relevant";

    public static string MethodOid(string oid) => $"{oid}.calculation";

    public FormDefinition Complete(IReadOnlyList<Section> sections)
    {
        foreach (var section in sections)
        {
            if (section.Relevant.Length > 0)
                AddCondition(section.Oid, section.Relevant, section.Group.Place, null);
            foreach (var (question, relevant) in section.Questions)
                Add(question, SectionWalk.Both(relevant, question.Relevant));
        }
        var complete = form with
        {
            ConditionDefs = SurveyBuilder.Sorted(_conditions),
            MethodDefs = SurveyBuilder.Sorted(_methods),
            ItemDefs = form.ItemDefs.Select(item => _checks.TryGetValue(item.Oid, out var check) ? item with { RangeChecks = [check] } : item).ToEquatableList(),
        };
        return new BrokenTranslations(complete, report).TakeOut();
    }

    private void Add(SurveyQuestion question, string relevant)
    {
        var oid = oids.Of(question);
        if (relevant.Length > 0)
            AddCondition(oid, relevant, question.Place, question);
        if (question.Calculation.Length > 0)
            AddMethod(oid, question);
        if (question.Constraint.Length > 0 && question.IsMultiple)
            report.Warn(SurveyFindings.NotTranslated, question.Place, question.Name, $"The constraint '{Short(question.Constraint)}' is on several choices at once, which are items of their own here; it is kept and not run. Write a check on one of them.");
        else if (question.Constraint.Length > 0)
            _checks[oid] = new() { SoftHard = "Hard", FormalExpressions = [.. Translate(question.Constraint, question.Place, oid), Theirs(question.Constraint)], ErrorMessage = question.ConstraintMessage };
    }

    // XForms says when a question is shown, ODM when it is not collected: the text as a FormalExpression would mean the opposite.
    private void AddCondition(string oid, string relevant, SurveyPlace place, SurveyQuestion? question) => _conditions.Add(new()
    {
        Oid = ConditionOid(oid),
        Name = ConditionOid(oid),
        Description = Texts.Of($"Collected only if, in XPath: {relevant}"),
        FormalExpressions = [.. Translate(relevant, place, question is null ? null : oid, saysWhenShown: true)],
        Vendor = new() { Attributes = [new(XFormsNamespace, "relevant", relevant)] },
    });

    private void AddMethod(string oid, SurveyQuestion question) => _methods.Add(new()
    {
        Oid = MethodOid(oid),
        Name = MethodOid(oid),
        Type = "Computation",
        Description = Texts.Of($"Calculated, in XPath: {question.Calculation}"),
        FormalExpressions = [.. Translate(question.Calculation, question.Place, oid), Theirs(question.Calculation)],
    });

    private IEnumerable<FormalExpression> Translate(string text, SurveyPlace place, string? item, bool saysWhenShown = false)
    {
        var site = new TranslationSite(ForeignLanguage.XPath, form) { Item = item, Scope = _scope.Value, SaysWhenShown = saysWhenShown };
        var translation = ExpressionTranslation.Of(text, site);
        if (translation.Expression is { } expression)
            return [new() { Context = ExpressionLanguage.Context, Text = expression.ToString() }];
        report.Warn(SurveyFindings.NotTranslated, place, item, $"'{Short(text)}' is kept and not run: {translation.Problems[0].Text}");
        return [];
    }

    private static FormalExpression Theirs(string text) => new() { Context = "XPath", Text = text };

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
