using Security.Access;

namespace Cdms.Service.Features.Worklists;

/// <summary>Where somebody looks for work.</summary>
/// <param name="StudyOid">The study.</param>
/// <param name="Sites">The sites at which the work is theirs; null: all.</param>
/// <param name="Site">The one that they ask about; null: all of them.</param>
/// <param name="Blinding">What they must not see.</param>
internal sealed record WorkScope(string StudyOid, IReadOnlyList<string>? Sites, string? Site, StudyBlinding Blinding);
