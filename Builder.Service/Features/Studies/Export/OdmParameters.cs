using Forms.Odm;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Export;

/// <summary>What the parameters of an export ask for.</summary>
internal static class OdmParameters
{
    /// <summary>Version and format, where none is named 1.3.2 in XML, or 2.0 in JSON; null, with the problem, for what is not written.</summary>
    public static OdmFormat? FindFormat(string? version, string? format, out ProblemHttpResult? problem)
    {
        problem = (version, format) switch
        {
            (not (null or "1.3.2" or "2.0"), _) => Problem.BadRequest("unknown-odm-version",
                $"ODM '{version}' is not written.", "Use version=1.3.2 or version=2.0, or leave it out for 1.3.2.", new Place(Path: "version")),
            (_, not (null or "xml" or "json")) => Problem.BadRequest("unknown-odm-format",
                $"ODM is not written as '{format}'.", "Use format=xml or format=json, or leave it out for XML.", new Place(Path: "format")),
            ("1.3.2", "json") => Problem.BadRequest("unknown-odm-format",
                "ODM 1.3.2 is XML alone; JSON came with 2.0.", "Use version=2.0 with format=json, or leave format out.", new Place(Path: "format")),
            _ => null,
        };
        return problem is not null ? null : new OdmFormat(version is "2.0" || format is "json" ? OdmFileVersion.V20 : OdmFileVersion.V132, format is "json");
    }

    /// <summary>Whether the newest published versions are asked for, and not the drafts; null, with the problem, for another word.</summary>
    public static bool? FindIsPublished(string? versions, out ProblemHttpResult? problem)
    {
        problem = versions is null or "drafts" or "latest" ? null : Problem.BadRequest("unknown-versions",
            $"There are no versions '{versions}'.", "Use versions=drafts or versions=latest, or leave it out for the drafts. A release has an address of its own.", new Place(Path: "versions"));
        return problem is not null ? null : versions is "latest";
    }
}
