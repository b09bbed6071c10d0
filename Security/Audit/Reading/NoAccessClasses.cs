using System.Collections.Frozen;
using System.Security.Claims;
using Security.Access;

namespace Security.Audit.Reading;

/// <summary>Where nothing else is registered, nobody sees what carries an access class.</summary>
internal sealed class NoAccessClasses : IAccessClassReader
{
    public Task<IReadOnlySet<string>> ReadableAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(FrozenSet<string>.Empty);
}
