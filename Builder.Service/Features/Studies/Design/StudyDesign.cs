using Builder.Service.Domain;
using Forms;

namespace Builder.Service.Features.Studies.Design;

/// <summary>A study as its designer sees it: what it is called, and its plan of visits.</summary>
/// <param name="StudyOid">OID of the study.</param>
/// <param name="Name">StudyName.</param>
/// <param name="Description">StudyDescription.</param>
/// <param name="ProtocolName">ProtocolName.</param>
/// <param name="MetaDataVersionOid">OID of the MetaDataVersion; null where a file had none.</param>
/// <param name="Hash">Hash of all this and of what a file said beside it: the ETag without its quotation marks.</param>
/// <param name="StudyEvents">The visits, in their order.</param>
/// <param name="MissingDataCodes">The codes that may stand for missing data in every item.</param>
internal sealed record StudyDesign(
    string StudyOid, string Name, string Description, string ProtocolName, string? MetaDataVersionOid, string Hash, IReadOnlyList<StudyVisit> StudyEvents, IReadOnlyList<MissingCode> MissingDataCodes)
{
    /// <summary>The visits must have been read with the study.</summary>
    public static StudyDesign Of(Study study)
    {
        var outline = study.ReadOutline();
        var windows = outline.StudyEvents.ToLookup(visit => visit.Oid, VisitWindow.Of, StringComparer.Ordinal);
        return new(
            study.StudyOid, study.Name, study.Description, study.ProtocolName, study.MetaDataVersionOid, HashOf(outline),
            [.. study.StudyEvents.OrderBy(visit => visit.Position)
                .Select(visit => new StudyVisit(visit.StudyEventOid, visit.Name, visit.Forms, visit.Type, visit.Category, visit.IsRepeating, windows[visit.StudyEventOid].FirstOrDefault()))],
            [.. global::Forms.MissingDataCodes.Of(outline).Select(MissingCode.Of)]);
    }

    public static string HashOf(Study study) => HashOf(study.ReadOutline());

    private static string HashOf(StudyOutline outline) => ContentHash.Of(CanonicalJson.Serialize(outline));
}
