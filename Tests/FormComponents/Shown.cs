using Bunit;
using Forms;
using Forms.Components;
using Forms.Entry;
using Forms.Expressions;

namespace Tests.FormComponents;

/// <summary>A page with one form on it.</summary>
internal sealed class Shown : BunitContext
{
    private Shown(EntrySession session, string? language, Action<ComponentParameterCollectionBuilder<FormView>>? more)
    {
        Session = session;
        JSInterop.SetupModule("./_content/Forms.Components/forms.js").Mode = JSRuntimeMode.Loose;
        View = Render<FormView>(parameters =>
        {
            parameters.Add(view => view.Session, session).Add(view => view.Language, language).Add(view => view.ValueChanged, change => Changes.Add(change)).Add(view => view.RepeatChanged, change => Repeats.Add(change));
            more?.Invoke(parameters);
        });
    }

    public EntrySession Session { get; }

    public IRenderedComponent<FormView> View { get; }

    public List<EntryItemChanged> Changes { get; } = [];

    public List<EntryRepeatChanged> Repeats { get; } = [];

    public string AllText => View.Find(".sf-form").TextContent;

    public static Shown Of(FormDefinition form, string? language = "en", EntryContext? context = null, Action<ComponentParameterCollectionBuilder<FormView>>? more = null) =>
        new(new(EntryPlan.Of(form), context), language, more);

    /// <summary>The field of an item of the group G.</summary>
    public AngleSharp.Dom.IElement Field(string item) => View.Find($"#sf-G--{item}");

    /// <summary>A form with a group G of these items, and a group R that repeats.</summary>
    public static FormDefinition Form(ItemDef[] items, ItemDef[]? repeated = null, Func<ItemRef, ItemRef>? change = null) => new()
    {
        StudyOid = "S",
        FormDef = new() { Oid = "F", Name = "Vital signs", ItemGroupRefs = [new() { ItemGroupOid = "G", Mandatory = true }, .. repeated is null ? [] : new[] { new ItemGroupRef { ItemGroupOid = "R" } }] },
        ItemGroupDefs = [Group("G", false, items, change), Group("R", true, repeated ?? [], change)],
        ItemDefs = [.. items, .. repeated ?? []],
        CodeLists = [List("SHORT", 3), List("LONG", 5000)],
        MeasurementUnits = [new() { Oid = "KG", Name = "kg", Symbol = Text("en", "kg") }, new() { Oid = "LB", Name = "lb" }],
    };

    public static ItemDef Item(string oid, string type = "integer", string? question = null) => new() { Oid = oid, Name = oid, DataType = type, Question = question is null ? null : Text("en", question) };

    public static ItemDef Coded(string oid, string list) => Item(oid, "text", $"Which {oid}?") with { CodeListRef = new() { CodeListOid = list } };

    public static TranslatedTexts Text(string? language, string text) => new() { Texts = [new() { Language = language, Text = text }] };

    public static FormalExpression Ours(string text) => new() { Context = ExpressionLanguage.Context, Text = text };

    private static CodeList List(string oid, int count) => new() { Oid = oid, Name = oid, CodeListItems = [.. Enumerable.Range(1, count).Select(number => new CodeListItem { CodedValue = $"C{number}", Decode = Text("en", $"Entry {number}") })] };

    private static ItemGroupDef Group(string oid, bool repeating, ItemDef[] items, Func<ItemRef, ItemRef>? change) =>
        new() { Oid = oid, Name = oid, Repeating = repeating, ItemRefs = [.. items.Select(item => new ItemRef { ItemOid = item.Oid }).Select(reference => change?.Invoke(reference) ?? reference)] };
}
