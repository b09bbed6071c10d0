using System.Xml;
using Builder.Service.Features.Requests;
using Forms.Importing;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Studies;

/// <summary>The study that a request names for forms whose file does not.</summary>
internal static class NamedStudy
{
    private const string OidParameter = "studyOid";
    private const int LongestName = 1000;

    /// <summary>The study; its name is its OID until whoever saves it knows better.</summary>
    public static StudyIdentity Of(HttpRequest request, FormFileKind kind) => Of(request.Query[OidParameter].ToString(), kind, OidParameter,
        "Name the study: POST /api/studies/import?studyOid=S.1, and for a new one its name: &studyName=…. If it should be ODM, look whether the file begins with '<'.");

    /// <param name="studyOid">The study as it is named; white space around it does not count, and nothing else is no name.</param>
    /// <param name="kind">What the file is.</param>
    /// <param name="place">Where the name stands, or should.</param>
    /// <param name="remedy">How the study is named there.</param>
    public static StudyIdentity Of(string? studyOid, FormFileKind kind, string place, string remedy)
    {
        var oid = studyOid?.Trim() ?? "";
        if (oid.Length == 0)
            throw Refuse("study-not-named", $"The file is not ODM, so it is read as {FileOfForms.Describe(kind)}, which does not say to which study its forms belong.", remedy, place);
        if (!IsXml(oid))
            throw Refuse("bad-study-oid", $"The name of the study ({place}) holds a character that no file can hold.", "Take control characters out of it.", place);
        return new(oid, oid);
    }

    /// <summary>What keeps a file from being taken into the study that the request names; null where nothing does.</summary>
    public static ProblemHttpResult? FindProblem(FormUpload upload, string? studyOid, string? studyName)
    {
        if (studyName is not null && (studyName.Length > LongestName || !IsXml(studyName)))
            return Problem.BadRequest("bad-study-name", $"The parameter studyName is longer than {LongestName} characters, or holds a character that no file can hold.", "Shorten it, or take control characters out of it.", new Place(Path: "studyName"));
        if (!upload.DescribesStudies || string.IsNullOrWhiteSpace(studyOid) || upload.Studies.Any(study => study.Definition.StudyOid == studyOid.Trim()))
            return null;
        return Problem.Unprocessable("study-not-in-file", $"The request names the study '{studyOid}', and the ODM file holds {string.Join(", ", upload.Studies.Select(study => $"'{study.Definition.StudyOid}'"))}.",
            "Leave studyOid out: an ODM file names its studies. Or send the file of that study.", new Place(Oid: studyOid, Path: OidParameter));
    }

    // As everything of a study, the name must be fit to be written as XML.
    private static bool IsXml(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static ProblemException Refuse(string code, string detail, string remedy, string place) =>
        new(new(StatusCodes.Status400BadRequest, code, detail, remedy, new Place(Path: place)));
}
