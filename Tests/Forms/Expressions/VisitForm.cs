using Forms;
using Forms.Expressions;

namespace Tests.Forms.Expressions;

/// <summary>A form with one item of each type, and a group that repeats.</summary>
internal static class VisitForm
{
    public static FormDefinition Create() => new()
    {
        StudyOid = "S.1",
        FormDef = new FormDef { Oid = "F", Name = "Visit", ItemGroupRefs = [new() { ItemGroupOid = "MAIN" }, new() { ItemGroupOid = "AE" }, new() { ItemGroupOid = "MORE" }] },
        ItemGroupDefs =
        [
            Group("MAIN", false, "AGE", "SEX", "PREG", "WEIGHT", "HEIGHT", "BMI", "BIRTH", "VISIT", "START", "CLOCK", "NOTE", "I.DOT", "SHARED"),
            Group("AE", true, "SEV", "TERM", "DOSE", "ONSET"),
            Group("MORE", false, "SHARED", "SMOKE"),
        ],
        ItemDefs =
        [
            Item("AGE", "integer"), Item("SEX", "text", "CL.SEX"), Item("PREG", "boolean"), Item("WEIGHT", "float"), Item("HEIGHT", "float"), Item("BMI", "float"),
            Item("BIRTH", "partialDate"), Item("VISIT", "date"), Item("START", "datetime"), Item("CLOCK", "time"), Item("NOTE", "text"), Item("I.DOT", "integer"), Item("SHARED", "text"),
            Item("SEV", "integer", "CL.SEV"), Item("TERM", "text"), Item("DOSE", "float"), Item("ONSET", "date"), Item("SMOKE", "text"),
        ],
        CodeLists = [Codes("CL.SEX", "text", "M", "F"), Codes("CL.SEV", "integer", "1", "2", "3")],
    };

    /// <summary>The form in a study with a visit V1 and another form LAB.</summary>
    public static StudyDefinition Study() => new()
    {
        StudyOid = "S.1",
        StudyEvents = [new() { Oid = "V1", Name = "Baseline" }],
        Forms =
        [
            Create(),
            new() { StudyOid = "S.1", FormDef = new() { Oid = "LAB", Name = "Lab" }, ItemGroupDefs = [Group("HEM", false, "HB")], ItemDefs = [Item("HB", "float")] },
        ],
    };

    /// <summary>The form with a condition on an item of the group MAIN.</summary>
    public static FormDefinition WithCondition(string item, string expression) =>
        With(Create(), item, reference => reference with { CollectionExceptionConditionOid = $"C.{item}" }) with { ConditionDefs = [new() { Oid = $"C.{item}", Name = item, FormalExpressions = [Ours(expression)] }] };

    /// <summary>A form with a computation of an item of the group MAIN.</summary>
    public static FormDefinition WithMethod(FormDefinition form, string item, string expression) =>
        With(form, item, reference => reference with { MethodOid = $"M.{item}" }) with { MethodDefs = [.. form.MethodDefs, new() { Oid = $"M.{item}", Name = item, FormalExpressions = [Ours(expression)] }] };

    public static FormalExpression Ours(string text) => new() { Context = ExpressionLanguage.Context, Text = text };

    private static FormDefinition With(FormDefinition form, string item, Func<ItemRef, ItemRef> change) => form with
    {
        ItemGroupDefs = [.. form.ItemGroupDefs.Select(group => group.Oid is not "MAIN" ? group : group with { ItemRefs = [.. group.ItemRefs.Select(reference => reference.ItemOid == item ? change(reference) : reference)] })],
    };

    private static ItemGroupDef Group(string oid, bool repeating, params string[] items) =>
        new() { Oid = oid, Name = oid, Repeating = repeating, ItemRefs = [.. items.Select(item => new ItemRef { ItemOid = item })] };

    private static ItemDef Item(string oid, string type, string? codeList = null) =>
        new() { Oid = oid, Name = oid, DataType = type, CodeListRef = codeList is null ? null : new() { CodeListOid = codeList } };

    private static CodeList Codes(string oid, string type, params string[] codes) =>
        new() { Oid = oid, Name = oid, DataType = type, EnumeratedItems = [.. codes.Select(code => new EnumeratedItem { CodedValue = code })] };
}
