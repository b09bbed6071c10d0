namespace Security.Access;

/// <summary>Who satisfies a policy.</summary>
/// <param name="Policy">One of <see cref="Policies"/>.</param>
/// <param name="Words">What it allows, as it follows "You may not": <c>publish form versions</c>.</param>
/// <param name="Reach">How far the grant must reach.</param>
/// <param name="Roles">The roles of which one is needed.</param>
internal sealed record PolicyRule(string Policy, string Words, PolicyReach Reach, params IReadOnlyList<string> Roles)
{
    /// <summary>A program is refused, whatever it was granted: what the act means takes a person (21 CFR 11.100(a)).</summary>
    public bool IsForPeopleAlone { get; init; }

    /// <summary>Whoever is signed in will do, without a grant.</summary>
    public bool NeedsNoGrant { get; init; }
}
