using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Authentication.People;

/// <summary>Whether a person of the identity provider may act.</summary>
internal sealed class PersonStatus(ServiceDbContext db) : ISubjectStatus
{
    public async Task<SubjectStatus?> FindAsync(string subjectId, CancellationToken cancellationToken) =>
        await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.SubjectId == subjectId, cancellationToken) is { } found
            ? new SubjectStatus(!found.IsDisabled, found.PrintedName)
            : null;
}
