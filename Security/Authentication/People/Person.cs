namespace Security.Authentication.People;

/// <summary>Somebody who signed in through the identity provider; kept at each sign-in.</summary>
public sealed class Person
{
    /// <summary>Longest <see cref="PrintedName"/>.</summary>
    public const int NameLength = 200;

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary><see cref="Actor.Id"/>: the prefix of the provider and its subject, such as <c>oidc:8f3a</c>.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The name that the provider gave at the last sign-in.</summary>
    public required string PrintedName { get; set; }

    /// <summary>What the provider's roles granted at the last sign-in, as <see cref="Grant.ToString"/>, parted by blanks.</summary>
    public required string ProviderGrants { get; set; }

    /// <summary>When the person last signed in, UTC.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>True once an administrator shut the person out here, whatever the provider says.</summary>
    public bool IsDisabled { get; set; }
}
