using Forms;

namespace Tests.Cdms.Support;

/// <summary>A form with sex and date of birth, and one with laboratory results.</summary>
internal static class LaboratoryForms
{
    public const string DemographyOid = "F.DM", ResultsOid = "F.LB", Unit = "MU.MMOL", OtherUnit = "MU.MG";

    public static FormDefinition Demography() => Form(DemographyOid, "Demography", "IG.DM",
        [
            new ItemDef { Oid = "I.SEX", Name = "Sex", DataType = "text", Length = 1, CodeListRef = new CodeListRef { CodeListOid = "CL.SEX" } },
            new ItemDef { Oid = "I.BIRTH", Name = "Date of birth", DataType = "partialDate" },
        ]) with
    {
        CodeLists = [new CodeList { Oid = "CL.SEX", Name = "Sex", DataType = "text", CodeListItems = [new CodeListItem { CodedValue = "F" }, new CodeListItem { CodedValue = "M" }] }],
    };

    public static FormDefinition Results() => Form(ResultsOid, "Laboratory", "IG.LB",
        [
            new ItemDef { Oid = "I.DAY", Name = "Day of collection", DataType = "partialDate" },
            new ItemDef { Oid = "I.K", Name = "Potassium", DataType = "float", Length = 8, MeasurementUnitRefs = [new MeasurementUnitRef { MeasurementUnitOid = Unit }, new MeasurementUnitRef { MeasurementUnitOid = OtherUnit }] },
            new ItemDef { Oid = "I.PH", Name = "pH", DataType = "float", Length = 8 },
            new ItemDef { Oid = "I.NOTE", Name = "Note", DataType = "text", Length = 20 },
        ]) with
    {
        MeasurementUnits = [new MeasurementUnit { Oid = Unit, Name = "mmol/L" }, new MeasurementUnit { Oid = OtherUnit, Name = "mg/dL" }],
    };

    private static FormDefinition Form(string oid, string name, string group, ItemDef[] items) => new()
    {
        StudyOid = SiteStudy.Study,
        FormDef = new FormDef { Oid = oid, Name = name, Repeating = false, ItemGroupRefs = [new ItemGroupRef { ItemGroupOid = group, OrderNumber = 1, Mandatory = false }] },
        ItemGroupDefs = [new ItemGroupDef { Oid = group, Name = name, Repeating = false, ItemRefs = [.. items.Select((item, index) => new ItemRef { ItemOid = item.Oid, OrderNumber = index + 1, Mandatory = false })] }],
        ItemDefs = [.. items],
    };
}
