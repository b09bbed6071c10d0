using Forms.Odm;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Export;

/// <summary>What the parameters of an export ask for.</summary>
internal static class OdmParameters
{
    /// <summary>The version of ODM, 1.3.2 where none is named; null, with the problem, for one that is not written.</summary>
    public static OdmFileVersion? FindVersion(string? version, out ProblemHttpResult? problem)
    {
        problem = version is null or "1.3.2" or "2.0" ? null : Problem.BadRequest("unknown-odm-version",
            $"ODM '{version}' is not written.", "Use version=1.3.2 or version=2.0, or leave it out for 1.3.2.", new Place(Path: "version"));
        return problem is not null ? null : version is "2.0" ? OdmFileVersion.V20 : OdmFileVersion.V132;
    }

    /// <summary>Whether the newest published versions are asked for, and not the drafts; null, with the problem, for another word.</summary>
    public static bool? FindIsPublished(string? versions, out ProblemHttpResult? problem)
    {
        problem = versions is null or "drafts" or "latest" ? null : Problem.BadRequest("unknown-versions",
            $"There are no versions '{versions}'.", "Use versions=drafts or versions=latest, or leave it out for the drafts. A release has an address of its own.", new Place(Path: "versions"));
        return problem is not null ? null : versions is "latest";
    }
}
