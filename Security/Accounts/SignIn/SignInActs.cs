namespace Security.Accounts;

/// <summary>Begins the acts of people who are not, or not yet, signed in.</summary>
internal static class SignInActs
{
    /// <summary>Who acts before somebody has signed in. A failure is not put down to the account's owner: it may be anybody.</summary>
    public static readonly Actor Unknown = new("anonymous", "Not signed in", ActorKind.Person);

    /// <summary>Begins an act of somebody; request, trace and reason stay those of the act under way.</summary>
    public static IDisposable Begin(Actor actor)
    {
        var outer = Acting.Current;
        return Acting.Begin(new Act
        {
            Actor = actor,
            Through = outer?.Through,
            TraceId = outer?.TraceId,
            MessageId = outer?.MessageId,
            StudyOid = outer?.StudyOid,
            Reason = outer?.Reason,
        });
    }
}
