namespace Security.Signatures;

/// <summary>What alerts are about. Lasting codes.</summary>
public static class SecurityAlertKinds
{
    /// <summary>One user failed to sign three times within fifteen minutes.</summary>
    public const string RepeatedFailedSignings = "repeated-failed-signings";
}
