using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;
using Tests.Security.Support;

namespace Tests.Security.Signatures;

/// <summary>Things can be signed; their name stands for the hash of their content.</summary>
internal sealed class ThingSubjects(SecurityDbContext db) : ISignatureSubjects
{
    public const string TypeName = "Thing";

    public string Type => TypeName;

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken) =>
        long.TryParse(key, CultureInfo.InvariantCulture, out var id)
        && await db.Things.AsNoTracking().FirstOrDefaultAsync(thing => thing.Id == id && thing.StudyOid == studyOid, cancellationToken) is { } found
            ? new SignatureSubject(studyOid, TypeName, key, $"Demography (thing {key})", found.Name) { Link = $"/things/{key}" }
            : null;

    public Task HoldAsync(string studyOid, string key, CancellationToken cancellationToken) =>
        db.Things.Where(thing => thing.Id == long.Parse(key, CultureInfo.InvariantCulture)).ExecuteUpdateAsync(thing => thing.SetProperty(row => row.Revision, row => row.Revision + 1), cancellationToken);
}
