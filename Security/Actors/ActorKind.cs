namespace Security;

/// <summary>What acts. Stored by name.</summary>
public enum ActorKind
{
    /// <summary>A person who signed in.</summary>
    Person,

    /// <summary>A program with a token of its own, or one that a person gave it.</summary>
    Program,

    /// <summary>A service of this system by itself.</summary>
    Service,
}
