using Security;
using Security.Access;

namespace Tests.Security.Authentication.Support;

/// <summary>Grants of one subject, as the database would hold them.</summary>
internal sealed class FixedGrants(string subjectId, params Grant[] grants) : IGrantReader
{
    public IReadOnlyList<Grant> Grants { get; set; } = grants;

    public Task<IReadOnlyList<Grant>> ReadAsync(string subject, CancellationToken cancellationToken) =>
        Task.FromResult(subject == subjectId ? Grants : []);
}
