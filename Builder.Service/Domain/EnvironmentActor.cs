namespace Builder.Service.Domain;

/// <summary>How a deployment's history names an environment that answered.</summary>
public static class EnvironmentActor
{
    /// <summary>The CDMS of an environment.</summary>
    public static string Of(string environment) => $"cdms:{environment}";
}
