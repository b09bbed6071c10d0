namespace Security;

/// <summary>The act under way in this flow of control. It follows awaits and does not leak to other requests.</summary>
public static class Acting
{
    private static readonly AsyncLocal<Act?> Ambient = new();

    /// <summary>The act under way; null while nobody has begun one, as at start.</summary>
    public static Act? Current => Ambient.Value;

    /// <summary>Who acts now.</summary>
    /// <exception cref="InvalidOperationException">Nobody has begun an act: a path into the service lacks its middleware or filter.</exception>
    public static Actor Actor => Current?.Actor
        ?? throw new InvalidOperationException("Nobody is known to act here. Begin an act (Acting.Begin) where this work enters the service.");

    /// <summary>Begins an act; it ends when the result is disposed.</summary>
    public static IDisposable Begin(Act act)
    {
        var outer = Ambient.Value;
        Ambient.Value = act;
        return new End(outer);
    }

    /// <summary>Begins an act of a service by itself: what a clock or a start causes, and no person.</summary>
    /// <param name="service">Name of the service: <c>builder</c>, <c>cdms-uat</c>.</param>
    /// <param name="through">What it does, as the trail shows it: <c>DeadlineSweep</c>.</param>
    public static IDisposable BeginService(string service, string through) => Begin(new Act { Actor = Actor.OfService(service), Through = through });

    /// <summary>Says why the act under way is done; the last word counts.</summary>
    public static void Because(string? reason)
    {
        if (Current is { } act && !string.IsNullOrWhiteSpace(reason))
            act.Reason = reason;
    }

    /// <summary>Says to which study the act under way turns; rows that name none themselves belong to it from here on.</summary>
    public static void In(string studyOid)
    {
        if (Current is { } act)
            act.StudyOid = studyOid;
    }

    private sealed class End(Act? outer) : IDisposable
    {
        public void Dispose() => Ambient.Value = outer;
    }
}
