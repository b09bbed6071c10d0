using Security.Authentication.Subjects;

namespace Security.Authentication.Tokens;

/// <summary>Who acts through a token, and within which grants.</summary>
internal sealed record TokenUse(Actor Actor, IReadOnlyList<Grant> Grants)
{
    private const int LongestName = 255;

    /// <summary>The owner's id, since the owner answers for it; the owner's and the token's name, so that an inspector sees both; and the kind of a program, which neither signs nor manages tokens.</summary>
    /// <remarks>An id of its own, such as <c>h.kim/etl</c>, would split one person's actions in two wherever they are looked up by id, and need its own grants.</remarks>
    public static TokenUse Of(KnownToken token, CurrentSubject owner)
    {
        var name = $"{owner.Status.PrintedName} via token {token.Name}";
        return new(
            new Actor(token.OwnerId, name.Length <= LongestName ? name : name[..LongestName], ActorKind.Program),
            GrantOverlap.Of(GrantList.Read(token.Grants), owner.Grants));
    }
}
