namespace Fidelity.Twins;

/// <summary>Why the ODM 1.3.2 and the ODM 2.0 file of one study give models that differ.</summary>
internal static class TwinExplanations
{
    // The first that fits holds: the end of the place, and what to say.
    private static readonly (string End, string Text)[] All =
    [
        ("FormDef.Oid", "the files give the form different OIDs"),
        ("MetaDataVersionOid", "the files give the version different OIDs"),
        ("MetaDataVersionName", "the files give the version different names"),
        ("MetaDataVersionDescription", "the files describe the version differently"),
        ("SasFieldName", "ODM 2.0 has no SAS names"),
        ("SasFormatName", "ODM 2.0 has no SAS names"),
        ("SdsVarName", "ODM 2.0 has no SDSVarName; the file says it as an Alias of the context SDTM"),
        ("SignificantDigits", "ODM 2.0 has no SignificantDigits"),
        ("MeasurementUnits", "ODM 2.0 has no MeasurementUnit (a unit is an item there)"),
        ("MeasurementUnitRefs", "ODM 2.0 has no MeasurementUnit (a unit is an item there)"),
        ("MeasurementUnitRef", "ODM 2.0 has no MeasurementUnit (a unit is an item there)"),
        ("Presentations", "ODM 2.0 has no Presentation"),
        ("ArchiveLayouts", "ODM 2.0 has no ArchiveLayout"),
        ("ItemDefs.Aliases", "the file says SDSVarName as an Alias, and the prompt, which 1.3 says as an Alias, as Prompt"),
        ("ItemDefs.Description", "the 1.3 file describes the item, the 2.0 file does not"),
        ("ItemDefs.Vendor.Elements", "ODM 2.0 content without a place in the model, kept: Prompt, Coding"),
        ("ItemGroupDefs.Description", "the 2.0 file describes the group, the 1.3 file does not"),
        ("ItemGroupDefs.Vendor.Elements", "nested groups, whose items are taken up into the outer group, are kept there as they came"),
        ("Vendor.Elements", "ODM 2.0 content without a place in the model, kept: Coding, MethodSignature, WorkflowDef, Description in languages"),
        ("ItemDefs.Vendor.Attributes", "the 2.0 file says float, where float of 1.3 is decimal of 2.0; that it was so is kept"),
        ("Vendor.Attributes", "ODM 2.0 attributes without a place in the model, kept: PreSpecifiedValue and the like"),
        ("Description", "the 2.0 file describes the file as a whole (ODM/Description), not the study"),
        ("Protocol", "ODM 2.0 has no StudyEventRef in Protocol; the file says the order as a WorkflowDef, which is kept"),
    ];

    public static string Of(Difference difference) =>
        Array.Find(All, explanation => difference.Place.EndsWith(explanation.End, StringComparison.Ordinal)).Text ?? Unexplained;

    /// <summary>What stands where nobody has said why.</summary>
    public const string Unexplained = "**not explained**";
}
