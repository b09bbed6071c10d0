using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Subjects;

/// <summary>Subjects by forms: a page of the subjects that the user may see, with each form that is begun and its state. What is planned and not begun is in the plan of the release.</summary>
internal static class ListSubjectMatrix
{
    private const int MostSubjects = 1000;

    /// <summary>A page of the matrix.</summary>
    /// <param name="Plans">The visits and forms of each release that a subject of the page is collected by.</param>
    /// <param name="Total">How many subjects there are in all.</param>
    public sealed record Matrix(IReadOnlyList<MatrixPlan> Plans, IReadOnlyList<MatrixRow> Subjects, int Page, int PageSize, int Total);

    public static async Task<Results<Ok<Matrix>, ProblemHttpResult>> HandleAsync(
        string studyOid, string? site, string? state, int? page, int? pageSize, CdmsDbContext db, ClaimsPrincipal user, IAccessClasses classes, MatrixReader reader, CancellationToken cancellationToken)
    {
        var (number, size) = (page ?? 1, pageSize ?? MostSubjects);
        if (number < 1 || size is < 1 or > MostSubjects || (long)number * size > int.MaxValue)
            return Problem.BadRequest("bad-page", $"Page {number} of {size} subjects cannot be given.", $"Set page to 1 or more and pageSize to 1 to {MostSubjects}.");
        var subjects = db.Subjects.AsNoTracking().Where(subject => subject.StudyOid == studyOid)
            .Within(StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), subject => subject.SiteOid)
            .Where(subject => (site == null || subject.SiteOid == site) && (state == null || subject.State == state));
        var some = await subjects.OrderBy(subject => subject.SubjectKey).Skip((number - 1) * size).Take(size).ToListAsync(cancellationToken);
        var (plans, rows) = await reader.ReadAsync(studyOid, some, await classes.BlindingAsync(user, studyOid, cancellationToken), cancellationToken);
        return TypedResults.Ok(new Matrix(plans, rows, number, size, await subjects.CountAsync(cancellationToken)));
    }
}
