using Builder.Service.Features.Requests;
using Forms;
using ServiceDefaults;

namespace Builder.Service.Features.Studies;

/// <summary>Refuses OIDs that the database cannot index, before anything is stored.</summary>
internal static class OidLengths
{
    public static void Check(IEnumerable<StudyDefinition> studies)
    {
        if (studies.SelectMany(OidsOf).FirstOrDefault(oid => oid.Length > OidColumns.MaxLength) is { } tooLong)
            throw new ProblemException(new(StatusCodes.Status422UnprocessableEntity, "oid-too-long",
                $"An OID has {tooLong.Length} characters; {OidColumns.MaxLength} is the most.", "Shorten the OID in the file, wherever it stands.", new Place(Oid: tooLong)));
    }

    private static IEnumerable<string> OidsOf(StudyDefinition study) =>
        [study.StudyOid, study.MetaDataVersionOid ?? "", .. study.StudyEvents.Select(visit => visit.Oid), .. study.Forms.Select(form => form.FormDef.Oid)];
}
