using Forms;

namespace Tests.Forms;

/// <summary>A small form that keeps every rule; tests change what they are about.</summary>
internal static class SmallForm
{
    public static FormDefinition Create() => new()
    {
        StudyOid = "S.1",
        FormDef = new FormDef
        {
            Oid = "F.VS",
            Name = "Vital signs",
            Repeating = false,
            Description = Text("en", "Vital signs"),
            ItemGroupRefs = [new ItemGroupRef { ItemGroupOid = "IG.VS", OrderNumber = 1, Mandatory = true }],
        },
        ItemGroupDefs = [new ItemGroupDef { Oid = "IG.VS", Name = "Vital signs", Repeating = false, ItemRefs = [new ItemRef { ItemOid = "I.SYSBP", Mandatory = true }, new ItemRef { ItemOid = "I.POS", Mandatory = false }] }],
        ItemDefs =
        [
            new ItemDef
            {
                Oid = "I.SYSBP", Name = "Systolic <BP>", DataType = "integer", Length = 3, Question = Text("ko", "수축기 혈압"),
                MeasurementUnitRefs = [new MeasurementUnitRef { MeasurementUnitOid = "MU.MMHG" }],
                RangeChecks = [new RangeCheck { Comparator = "LE", SoftHard = "Soft", CheckValues = [new CheckValue { Value = "300" }], ErrorMessage = Text(null, "Too high?\r\n") }],
            },
            new ItemDef { Oid = "I.POS", Name = "Position", DataType = "text", Length = 1, CodeListRef = new CodeListRef { CodeListOid = "CL.POS" } },
        ],
        CodeLists =
        [
            new CodeList
            {
                Oid = "CL.POS", Name = "Position", DataType = "text",
                CodeListItems = [new CodeListItem { CodedValue = "S", Rank = 1.50m, Decode = Text("en", "Sitting") }, new CodeListItem { CodedValue = "U", Decode = Text("en", "Supine") }],
            },
        ],
        MeasurementUnits = [new MeasurementUnit { Oid = "MU.MMHG", Name = "mmHg", Symbol = Text("en", "mmHg") }],
    };

    public static TranslatedTexts Text(string? language, string text) => new() { Texts = [new TranslatedText { Language = language, Text = text }] };
}
