namespace Tests.EndToEnd;

/// <summary>Which files of the corpus must be installed and which refused, by its README.</summary>
internal static class CorpusFiles
{
    /// <summary>Files with FormDefs that nothing forbids to install.</summary>
    public static readonly string[] Accepted =
    [
        "odm13/cdash-ecrf-22-forms.xml", "odm13/multilang-en-fr-de-ko-it.xml", "odm13/openedc-metadata-en-de.xml",
        "odm13/leo-pharma-crf-sdtm-annotated.xml", "odm13/openclinica-juno-full-extract.xml", "odm13/redcap-longitudinal.xml",
        "odm13/redcap-simple.xml", "odm13/redcap-validation-types.xml", "odm13/redcap-repeating-instruments.xml",
        "odm13/redcap-problem-dictionary-bom.xml", "odm13/redcap-clinical-trial-500-subjects.xml", "odm13/redcap-super-wide-3004-items.xml",
        "odm13/redcap-econsent-attachments-html.xml", "odm13/redcap-design-forms.xml", "odm13/multi-study-multi-version.xml",
        "odm13/typed-itemdata.xml", "odm13/minimal.xml", "odm13/cdisc360i-vital-signs.xml",
        "odm13-versions/vital-signs-2025-08-07.xml", "odm13-versions/vital-signs-2025-09-15.xml",
        "odm13-versions/redcap-repeating-2024-10-11a.xml", "odm13-versions/redcap-repeating-2024-10-11b.xml",
        "odm13-versions/redcap-consent-19-items.xml", "odm13-versions/redcap-consent-24-items.xml",
    ];

    /// <summary>Files that hold no form, or not in a way that can be trusted.</summary>
    public static readonly string[] Refused =
    [
        "odm13/openedc-clinicaldata.xml", "odm13/rave-double-byte-japanese-clinicaldata.xml", "odm13/kitchen-sink-signatures-audit.xml",
        "odm13/vendor-element-extension.xml", "odm13/cdash-terminology-codelists.xml", "odm13/not-well-formed-unbound-prefix.xml",
    ];
}
