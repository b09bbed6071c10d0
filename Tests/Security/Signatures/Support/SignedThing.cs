using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;
using Tests.Security.Support;

namespace Tests.Security.Signatures;

internal sealed class SignedThing : SignedContentOf<SecurityDbContext.Thing>
{
    public override string Type => ThingSubjects.TypeName;

    protected override string HashProperty => nameof(SecurityDbContext.Thing.Name);

    protected override string KeyOf(SecurityDbContext.Thing entity) => entity.Id.ToString(CultureInfo.InvariantCulture);

    protected override Task<string> FindStudyOidAsync(DbContext db, SecurityDbContext.Thing entity, CancellationToken cancellationToken) => Task.FromResult(entity.StudyOid);
}
