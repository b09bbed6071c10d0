using Security.Actors;
using ServiceDefaults;

namespace Security;

/// <summary>Somebody who acts: a person, a program, or a service by itself.</summary>
/// <param name="Id">Lasting and unique: the account's user name, the subject of the identity provider, a client's or a service's name. 1 to 255 characters; never given to somebody else.</param>
/// <param name="Name">The printed name, as signatures and the audit trail show it.</param>
/// <param name="Kind">What acts.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind)
{
    /// <summary>Longest text that <see cref="Label"/> gives.</summary>
    public const int LabelLength = 100;

    /// <summary>For histories that people read: <c>Hana Kim (h.kim)</c>, at most 100 characters. A name that equals the id stands alone.</summary>
    public string Label
    {
        get
        {
            var label = string.Equals(Id, Name, StringComparison.Ordinal) ? Id : $"{Name} ({Id})";
            return StorableText.Clean(label.Length <= LabelLength ? label : label[..LabelLength]);
        }
    }

    /// <summary>The actor as text, as messages carry it: <c>Person;h.kim;Hana%20Kim</c>. <see cref="Read"/> reads it.</summary>
    public string Write() => ActorHeader.Write(this);

    /// <summary>The actor that <see cref="Write"/> wrote; null where the text is none.</summary>
    public static Actor? Read(string? text) => ActorHeader.Read(text);

    /// <summary>Whoever makes a request without being signed in, as at the sign-in page.</summary>
    /// <remarks>Of the kind of services on purpose: no credentials give that kind, so nobody can sign in under this name, not even an account that is called so.</remarks>
    public static Actor Anonymous { get; } = new("anonymous", "anonymous", ActorKind.Service);

    /// <summary>A service that acts by itself: a deadline, a sweep, an answer.</summary>
    public static Actor OfService(string name) => new(name, name, ActorKind.Service);
}
