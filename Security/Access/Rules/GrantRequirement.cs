using Microsoft.AspNetCore.Authorization;

namespace Security.Access;

/// <summary>To hold a grant that satisfies a policy.</summary>
/// <param name="Policy">One of <see cref="Policies"/>.</param>
internal sealed record GrantRequirement(string Policy) : IAuthorizationRequirement;
