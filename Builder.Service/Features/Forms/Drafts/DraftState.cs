using Builder.Service.Domain;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>What is known of a draft beside its content.</summary>
/// <param name="StudyOid">OID of the study.</param>
/// <param name="FormOid">OID of the form.</param>
/// <param name="Name">Name of the form.</param>
/// <param name="DraftHash">Hash of the content: the ETag without its quotation marks.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="ChangedBy">Who changed it; null where that was before it was kept.</param>
/// <param name="Editors">Ids of those who changed it since the newest version: they cannot publish it where four eyes are wanted.</param>
/// <param name="LatestVersion">Number of the newest version; 0 before the first.</param>
internal sealed record DraftState(
    string StudyOid, string FormOid, string Name, string DraftHash, DateTimeOffset ChangedAt, string? ChangedBy, IReadOnlyList<string> Editors, int LatestVersion)
{
    public static DraftState Of(string studyOid, FormDef form) =>
        new(studyOid, form.FormOid, form.Name, form.DraftHash, form.DraftChangedAt, form.DraftChangedBy, form.CurrentEditors, form.LatestVersion);
}
