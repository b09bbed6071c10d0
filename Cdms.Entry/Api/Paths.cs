using Forms.Expressions;

namespace Cdms.Entry.Api;

/// <summary>Addresses of the REST interface. OIDs and keys in them are encoded.</summary>
public static class Paths
{
    public static string Study(string studyOid) => $"api/studies/{Uri.EscapeDataString(studyOid)}";

    public static string Site(string studyOid, string siteOid) => $"{Study(studyOid)}/sites/{Uri.EscapeDataString(siteOid)}";

    public static string Laboratory(string studyOid, string laboratoryOid) => $"{Study(studyOid)}/laboratories/{Uri.EscapeDataString(laboratoryOid)}";

    public static string Subject(string studyOid, string subjectKey) => $"{Study(studyOid)}/subjects/{Uri.EscapeDataString(subjectKey)}";

    public static string Definition(string studyOid, string subjectKey, int release, string formOid) =>
        FormattableString.Invariant($"{Subject(studyOid, subjectKey)}/entry/releases/{release}/forms/{Uri.EscapeDataString(formOid)}");

    public static string Form(string studyOid, string subjectKey, FormAt at, string? more = null) =>
        $"{Subject(studyOid, subjectKey)}/visits/{Uri.EscapeDataString(at.StudyEventOid)}/forms/{Uri.EscapeDataString(at.FormOid)}{more}?visitRepeat={at.StudyEventRepeatKey}&formRepeat={at.FormRepeatKey}";

    /// <summary>The file that a value refers to; with a change, the one that it referred to then.</summary>
    public static string File(string studyOid, string subjectKey, FormAt at, ItemPlace place, int? change = null) =>
        FormattableString.Invariant($"{Form(studyOid, subjectKey, at, "/file")}{Item(place)}{(change is null ? "" : "&change=")}{change}");

    public static string Upload(string studyOid, string subjectKey, FormAt at, ItemPlace place, int release, string name) =>
        FormattableString.Invariant($"{Form(studyOid, subjectKey, at, "/files")}{Item(place)}&release={release}&name={Uri.EscapeDataString(name)}");

    private static string Item(ItemPlace place) => $"&itemGroupOid={Uri.EscapeDataString(place.Group)}&itemOid={Uri.EscapeDataString(place.Item)}&groupRepeat={place.RepeatKey}";
}

/// <summary>Which form of a subject.</summary>
public sealed record FormAt(string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey)
{
    /// <summary>Where its page stands, below that of the subject.</summary>
    public string Page => $"/visits/{Uri.EscapeDataString(StudyEventOid)}/forms/{Uri.EscapeDataString(FormOid)}?visit={StudyEventRepeatKey}&form={FormRepeatKey}";
}
