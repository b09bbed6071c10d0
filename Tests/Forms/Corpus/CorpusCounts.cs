namespace Tests.Forms.Corpus;

/// <summary>The table of the corpus's README: what every file that must be accepted holds.</summary>
public static class CorpusCounts
{
    /// <summary>ODM names in the order of the table's columns.</summary>
    public static readonly string[] Columns =
        ["StudyEventDef", "FormDef", "ItemGroupDef", "ItemDef", "CodeList", "CodeListItem + EnumeratedItem", "RangeCheck", "ConditionDef", "MethodDef"];

    /// <summary>File and counts.</summary>
    public static readonly TheoryData<string, int[]> Accepted = new()
    {
        { "odm13/cdash-ecrf-22-forms.xml", [0, 22, 57, 292, 44, 255, 0, 0, 0] },
        { "odm13/multilang-en-fr-de-ko-it.xml", [5, 7, 14, 63, 12, 43, 14, 13, 1] },
        { "odm13/openedc-metadata-en-de.xml", [3, 5, 9, 28, 4, 24, 8, 7, 2] },
        { "odm13/leo-pharma-crf-sdtm-annotated.xml", [3, 9, 22, 74, 25, 126, 0, 0, 0] },
        { "odm13/openclinica-juno-full-extract.xml", [26, 20, 39, 311, 42, 157, 24, 0, 0] },
        { "odm13/redcap-longitudinal.xml", [12, 9, 30, 124, 70, 179, 5, 0, 0] },
        { "odm13/redcap-simple.xml", [0, 3, 10, 26, 12, 28, 4, 0, 0] },
        { "odm13/redcap-validation-types.xml", [0, 1, 6, 53, 8, 19, 0, 0, 0] },
        { "odm13/redcap-repeating-instruments.xml", [0, 2, 4, 13, 5, 18, 2, 0, 0] },
        { "odm13/redcap-problem-dictionary-bom.xml", [0, 1, 2, 7, 6, 15, 0, 0, 0] },
        { "odm13/redcap-clinical-trial-500-subjects.xml", [0, 1, 2, 13, 4, 14, 6, 0, 0] },
        { "odm13/redcap-super-wide-3004-items.xml", [0, 3, 6, 3004, 3, 9, 0, 0, 0] },
        { "odm13/redcap-econsent-attachments-html.xml", [4, 3, 6, 24, 4, 11, 0, 0, 0] },
        { "odm13/redcap-design-forms.xml", [4, 4, 9, 27, 11, 30, 0, 0, 0] },
        { "odm13/multi-study-multi-version.xml", [1, 2, 4, 10, 3, 6, 1, 1, 1] },
        { "odm13/typed-itemdata.xml", [1, 1, 1, 23, 0, 0, 0, 0, 0] },
        { "odm13/minimal.xml", [1, 1, 1, 1, 0, 0, 0, 0, 0] },
        { "odm13/cdisc360i-vital-signs.xml", [0, 1, 2, 40, 21, 64, 0, 0, 0] },
        { "odm11/odm1_1_0_example.xml", [2, 2, 2, 12, 1, 2, 0, 0, 0] },
        { "odm20/multilang-en-fr-de-ko-it.xml", [5, 0, 21, 63, 12, 43, 14, 13, 1] },
        { "odm20/demographics-race-check-all.xml", [1, 0, 3, 6, 3, 10, 0, 0, 0] },
        { "odm20/chronic-low-back-pain.xml", [1, 0, 3, 6, 2, 9, 0, 0, 0] },
        { "odm20/cdisc360i-vital-signs.xml", [0, 0, 13, 40, 21, 64, 0, 0, 0] },
        { "odm13-versions/vital-signs-2025-08-07.xml", [0, 1, 2, 31, 16, 51, 0, 0, 0] },
        { "odm13-versions/vital-signs-2025-09-15.xml", [0, 1, 2, 40, 21, 64, 0, 0, 0] },
        { "odm13-versions/redcap-repeating-2024-10-11a.xml", [0, 2, 4, 13, 5, 18, 2, 0, 0] },
        { "odm13-versions/redcap-repeating-2024-10-11b.xml", [0, 2, 4, 13, 5, 18, 2, 0, 0] },
        { "odm13-versions/redcap-consent-19-items.xml", [4, 3, 6, 19, 4, 11, 0, 0, 0] },
        { "odm13-versions/redcap-consent-24-items.xml", [4, 3, 6, 24, 4, 11, 0, 0, 0] },
    };
}
