using Forms;

namespace Tests.Forms.Comparison;

/// <summary>For each rule a change that it takes: from the first form to the second.</summary>
internal static class RuleExamples
{
    private static readonly FormDefinition Small = SmallForm.Create();
    private static readonly VendorContent Vendor = new() { Attributes = [new VendorAttribute("urn:v", "Branching", "[age] > 18")] };
    private static readonly CodeList Wider = new() { Oid = "CL.2", Name = "2", CodeListItems = [new() { CodedValue = "S" }, new() { CodedValue = "U" }, new() { CodedValue = "X" }] };

    public static IEnumerable<(string Rule, FormDefinition Before, FormDefinition After)> All => OfForm.Concat(OfItems).Concat(OfValues);

    private static IEnumerable<(string, FormDefinition, FormDefinition)> OfForm =>
    [
        ("form-identity-changed", Small, Small with { StudyOid = "S.2" }),
        ("form-identity-changed", Small, Small.Form(form => form with { Oid = "F.2" })),
        ("group-removed", Small.Plus(new ItemGroupDef { Oid = "IG.2", Name = "2" }, false), Small),
        ("group-added", Small, Small.Plus(new ItemGroupDef { Oid = "IG.2", Name = "2" }, false)),
        ("mandatory-group-added", Small, Small.Plus(new ItemGroupDef { Oid = "IG.2", Name = "2" }, null)),
        ("repeating-ended", Small.Group(group => group with { Repeating = true }), Small),
        ("repeating-allowed", Small, Small.Form(form => form with { Repeating = true })),
        ("reference-data-changed", Small, Small.Group(group => group with { IsReferenceData = true })),
        ("key-changed", Small, Small.Ref("I.POS", reference => reference with { KeySequence = 1 })),
        ("order-changed", Small, Small.Group(group => group with { ItemRefs = group.ItemRefs.Reverse().ToEquatableList() })),
        ("layout-changed", Small, Small.Form(form => form with { ArchiveLayouts = [new ArchiveLayout { Oid = "AL.1" }] })),
        ("comment-changed", Small, Small.Group(group => group with { Comment = "c" })),
        ("name-changed", Small, Small.Form(form => form with { Name = "Vitals" })),
        ("mapping-changed", Small, Small.Item("I.POS", item => item with { Aliases = [new Alias { Context = "SDTM", Name = "VSPOS" }] })),
        ("mapping-changed", Small, Small.Item("I.POS", item => item with { SasFieldName = "VSPOS" })),
        ("vendor-content-changed", Small, Small.Item("I.POS", item => item with { Vendor = Vendor })),
        ("definition-added", Small, Small with { ConditionDefs = [new ConditionDef { Oid = "C.1", Name = "1" }] }),
        ("definition-found", Small with { MeasurementUnits = [] }, Small),
        ("definition-removed", Small, Small with { MeasurementUnits = [] }),
        ("unknown-change", Small, Small.Form(form => form with { Repeating = null })),
        ("unknown-change", Small.Item("I.POS", item => item with { DataType = null }), Small),
    ];

    private static IEnumerable<(string, FormDefinition, FormDefinition)> OfItems =>
    [
        ("item-removed", Small.Plus(new ItemDef { Oid = "I.3", Name = "3" }, false), Small),
        ("item-added", Small, Small.Plus(new ItemDef { Oid = "I.3", Name = "3" }, false)),
        ("mandatory-item-added", Small, Small.Plus(new ItemDef { Oid = "I.3", Name = "3" }, true)),
        ("mandatory-item-added", Small, Small.Plus(new ItemDef { Oid = "I.3", Name = "3" }, null)),
        ("mandatory-set", Small, Small.Ref("I.POS", reference => reference with { Mandatory = true })),
        ("mandatory-lifted", Small, Small.Ref("I.SYSBP", reference => reference with { Mandatory = false })),
        ("data-type-widened", Small, Small.Item("I.SYSBP", item => item with { DataType = "float" })),
        ("data-type-changed", Small, Small.Item("I.POS", item => item with { DataType = "integer" })),
        ("length-shortened", Small, Small.Item("I.SYSBP", item => item with { Length = 2 })),
        ("length-extended", Small, Small.Item("I.SYSBP", item => item with { Length = null })),
        ("digits-reduced", Small, Small.Item("I.SYSBP", item => item with { SignificantDigits = 1 })),
        ("digits-extended", Small.Item("I.SYSBP", item => item with { SignificantDigits = 1 }), Small.Item("I.SYSBP", item => item with { SignificantDigits = 2 })),
        ("question-changed", Small, Small.Item("I.SYSBP", item => item with { Question = SmallForm.Text("ko", "혈압") })),
        ("question-changed", Small, Small.Item("I.POS", item => item with { Question = SmallForm.Text("en", "Position?") })),
        ("description-changed", Small, Small.Form(form => form with { Description = SmallForm.Text("en", "Vitals") })),
        ("translation-added", Small, Small.Item("I.SYSBP", item => item with { Question = Translated(item.Question!, "en", "Systolic") })),
        ("question-changed", Small, Small.Item("I.SYSBP", item => item with { Question = Translated(item.Question!, "KO", "혈압") })),
        ("translation-removed", Small, Small.Item("I.SYSBP", item => item with { Question = null })),
        ("unit-changed", Small, Small.Item("I.SYSBP", item => item with { MeasurementUnitRefs = [] })),
        ("unit-changed", Small, Small with { MeasurementUnits = [Small.MeasurementUnits[0] with { Symbol = SmallForm.Text("en", "kPa") }] }),
        ("condition-changed", Small, Small.Ref("I.POS", reference => reference with { CollectionExceptionConditionOid = "C.1" })),
        ("computation-changed", Small, Small.Ref("I.POS", reference => reference with { MethodOid = "M.1" })),
    ];

    private static IEnumerable<(string, FormDefinition, FormDefinition)> OfValues =>
    [
        ("code-added", Small, Small.List(list => list with { CodeListItems = [.. list.CodeListItems, new CodeListItem { CodedValue = "X" }] })),
        ("codes-restricted", Small.List(list => list with { CodeListItems = [] }), Small),
        ("code-removed", Small, Small.List(list => list with { CodeListItems = [list.CodeListItems[0]] })),
        ("code-sort-changed", Small, Small.List(list => list with { CodeListItems = [], EnumeratedItems = [new() { CodedValue = "S" }, new() { CodedValue = "U" }] })),
        ("code-rank-changed", Small, Small.Code("S", code => code with { Rank = 2 })),
        ("decode-changed", Small, Small.Code("S", code => code with { Decode = SmallForm.Text("en", "Sitting down") })),
        ("decode-exchanged", Small, Small.Code("S", code => code with { Decode = SmallForm.Text("en", "Supine") })),
        ("code-list-attached", Small, Small.Item("I.SYSBP", item => item with { CodeListRef = new CodeListRef { CodeListOid = "CL.POS" } })),
        ("code-list-detached", Small, Small.Item("I.POS", item => item with { CodeListRef = null })),
        ("code-list-exchanged", Small.Plus(Wider), Small.Plus(Wider).Item("I.POS", item => item with { CodeListRef = new CodeListRef { CodeListOid = "CL.2" } })),
        ("codes-lost", Small.Plus(Wider).Item("I.POS", item => item with { CodeListRef = new CodeListRef { CodeListOid = "CL.2" } }), Small.Plus(Wider)),
        ("code-list-missing", Small, Small with { CodeLists = [] }),
        ("dictionary-changed", Outside("MedDRA", "27"), Outside("SNOMED", "27")),
        ("external-list-changed", Outside("MedDRA", "27"), Outside("MedDRA", "28")),
        ("check-added", Small.Item("I.SYSBP", item => item with { RangeChecks = [] }), Small),
        ("check-removed", Small, Small.Item("I.SYSBP", item => item with { RangeChecks = [] })),
        ("check-tightened", Small, Small.Check(check => check with { SoftHard = "Hard" })),
        ("check-loosened", Small.Check(check => check with { SoftHard = "Hard" }), Small),
        ("check-tightened", Small, Small.Limit("LE", "299.9")),
        ("check-loosened", Small, Small.Limit("LE", "1000")),
        ("check-tightened", Small.Limit("GT", "5"), Small.Limit("GT", "6")),
        ("check-loosened", Small.Limit("GT", "6"), Small.Limit("GT", "5")),
        ("check-changed", Small.Limit("GT", "6"), Small.Limit("GT", "6.0")),
        ("check-changed", Small.Limit("LE", "2026-01-01"), Small.Limit("LE", "2027-01-01")),
        ("check-loosened", Small.Limit("IN", "1", "2"), Small.Limit("IN", "1", "2", "3")),
        ("check-tightened", Small.Limit("NOTIN", "1", "2"), Small.Limit("NOTIN", "1", "2", "3")),
        ("check-changed", Small.Check(check => check with { CheckValues = [] }), Small),
        ("error-message-changed", Small, Small.Check(check => check with { ErrorMessage = SmallForm.Text(null, "Too high.") })),
    ];

    private static TranslatedTexts Translated(TranslatedTexts texts, string language, string text) =>
        texts with { Texts = [.. texts.Texts, new TranslatedText { Language = language, Text = text }] };

    private static FormDefinition Outside(string dictionary, string version) =>
        Small.List(list => list with { CodeListItems = [], ExternalCodeList = new ExternalCodeList { Dictionary = dictionary, Version = version } });
}
