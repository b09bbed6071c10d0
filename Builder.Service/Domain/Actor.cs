namespace Builder.Service.Domain;

/// <summary>Who caused a transition, as the history names them.</summary>
public static class Actor
{
    /// <summary>The person at the service, until people can sign in.</summary>
    public const string Local = "local";

    /// <summary>The Builder itself: its deadlines.</summary>
    public const string Builder = "builder";

    /// <summary>The CDMS of an environment.</summary>
    public static string Cdms(string environment) => $"cdms:{environment}";
}
