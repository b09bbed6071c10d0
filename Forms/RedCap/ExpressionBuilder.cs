using Forms.Expressions;
using Forms.Importing;
using Forms.RedCap.Fields;

namespace Forms.RedCap;

/// <summary>Adds conditions and methods to the forms of a study: REDCap's text is kept, and our language stands first where there is a translation.</summary>
internal sealed class ExpressionBuilder(StudyDefinition study, DictionaryReport report)
{
    public FormDefinition Complete(FormDefinition form, IEnumerable<DictionaryField> fields)
    {
        // An index over the whole study is made only for forms that need it.
        var scope = new Lazy<FormScope>(() => new(form, study), isThreadSafe: false);
        var conditions = new List<ConditionDef>();
        var methods = new List<MethodDef>();
        foreach (var field in fields)
        {
            if (field.ConditionOid is { } conditionOid)
                conditions.Add(MakeCondition(conditionOid, field, form, scope.Value));
            if (field.MethodOid is { } methodOid)
                methods.Add(MakeMethod(methodOid, field, form, scope.Value));
        }
        report.Count("ConditionDef", conditions.Count);
        report.Count("MethodDef", methods.Count);
        return form with { ConditionDefs = FormBuilder.Sorted(conditions), MethodDefs = FormBuilder.Sorted(methods) };
    }

    // REDCap says when a field is shown, ODM when it is not collected: the text as a FormalExpression would mean the opposite.
    private ConditionDef MakeCondition(string oid, DictionaryField field, FormDefinition form, FormScope scope)
    {
        var text = field[RedCapColumn.Branching];
        return new()
        {
            Oid = oid,
            Name = oid,
            Description = Texts.Of($"Collected only if, in REDCap's words: {text}"),
            FormalExpressions = Translate(field, RedCapColumn.Branching, form, scope, saysWhenShown: true) is { } ours ? [ours] : [],
            Vendor = new RedCapVendor().Keep("BranchingLogic", text).Build(),
        };
    }

    private MethodDef MakeMethod(string oid, DictionaryField field, FormDefinition form, FormScope scope)
    {
        var text = field[RedCapColumn.Choices];
        var theirs = new FormalExpression { Context = "REDCap", Text = text };
        return new()
        {
            Oid = oid,
            Name = oid,
            Type = "Computation",
            Description = Texts.Of($"Calculated, in REDCap's words: {text}"),
            FormalExpressions = Translate(field, RedCapColumn.Choices, form, scope, saysWhenShown: false) is { } ours ? [ours, theirs] : [theirs],
        };
    }

    private FormalExpression? Translate(DictionaryField field, RedCapColumn column, FormDefinition form, FormScope scope, bool saysWhenShown)
    {
        var site = new TranslationSite(ForeignLanguage.RedCap, form) { Study = study, Item = field.ItemOids.First(), Scope = scope, SaysWhenShown = saysWhenShown };
        var translation = ExpressionTranslation.Of(field[column], site);
        if (translation.Expression is { } expression)
            return new() { Context = ExpressionLanguage.Context, Text = expression.ToString() };
        report.Warn(RedCapFindings.NotTranslated, field.Row, column, field.Variable, $"'{CellChecks.Short(field[column])}' is kept and not run: {translation.Problems[0].Text}");
        return null;
    }
}
