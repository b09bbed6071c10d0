namespace Security.Access;

/// <summary>How far a grant must reach to satisfy a policy.</summary>
internal enum PolicyReach
{
    /// <summary>One's own things: studies and sites do not count.</summary>
    Own,

    /// <summary>What is the same at all sites of a study, such as its forms: a grant for one of its sites will do.</summary>
    Design,

    /// <summary>A study as a whole: a grant that stops at a site will not do.</summary>
    Study,

    /// <summary>What belongs to a site: the grant must cover that site, and one of a site role must name it.</summary>
    Site,
}
