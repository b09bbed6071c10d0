using System.Security.Claims;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>What is the same for all subjects of one import.</summary>
/// <param name="ImportId">Names it.</param>
/// <param name="StudyOid">Into which study.</param>
/// <param name="SiteOid">Where subjects go that name no site; null: nowhere.</param>
/// <param name="User">Who imports.</param>
/// <param name="Blinding">What the user must not see.</param>
/// <param name="Versions">The releases of the study.</param>
/// <param name="Tally">What becomes of it.</param>
internal sealed record ImportRun(Guid ImportId, string StudyOid, string? SiteOid, ClaimsPrincipal User, StudyBlinding Blinding, StudyVersions Versions, ImportTally Tally)
{
    /// <summary>What the file calls itself: the same file has the same operations, another with equal values has its own.</summary>
    public string SourceFile { get; set; } = "";
}
